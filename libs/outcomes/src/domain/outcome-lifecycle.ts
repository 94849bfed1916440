import { defineLifecycle } from '@jiebang/kernel';

export const OUTCOME_STATES = [
  'draft',
  'submitted',
  'info_requested',
  'verified',
  'graded',
  'published',
  'disputed',
  'retracted',
  'withdrawn',
] as const;

export type OutcomeState = (typeof OUTCOME_STATES)[number];

export type OutcomeEvent =
  | 'submit'
  | 'request_information'
  | 'submit_again'
  | 'verify'
  | 'grade'
  | 'publish'
  | 'dispute'
  | 'uphold'
  | 'retract'
  | 'withdraw';

/**
 * Lifecycle 12 of the design, without the transfer. Only a draft and an outcome that was asked about are edited, so that
 * no edit ever falls behind a verification or a grade.
 */
export const outcomeLifecycle = defineLifecycle<OutcomeState, OutcomeEvent>({
  name: 'outcome',
  initial: 'draft',
  states: OUTCOME_STATES,
  transitions: [
    {
      from: ['draft'],
      event: 'submit',
      to: 'submitted',
      who: ['owner'],
      guard: 'complete, with evidence, and free of patients’ data',
    },
    { from: ['submitted'], event: 'request_information', to: 'info_requested', who: ['pmo'] },
    {
      from: ['info_requested'],
      event: 'submit_again',
      to: 'submitted',
      who: ['owner'],
      guard: 'complete, with evidence, and free of patients’ data',
    },
    {
      from: ['submitted'],
      event: 'verify',
      to: 'verified',
      who: ['pmo'],
      guard: 'the evidence was looked at by somebody who is not partial',
    },
    {
      from: ['verified'],
      event: 'grade',
      to: 'graded',
      who: ['reviewer', 'engineer', 'scientist', 'clinician'],
      guard: 'both sides have graded: two people, neither of the outcome nor in conflict with its people',
    },
    {
      from: ['graded'],
      event: 'publish',
      to: 'published',
      who: ['pmo'],
      guard: 'no side found it insufficient; a clinical pathway is in use, as a clinician confirmed',
    },
    { from: ['published'], event: 'dispute', to: 'disputed', who: ['pmo', 'owner'], guard: 'with a reason' },
    { from: ['disputed'], event: 'uphold', to: 'published', who: ['pmo'] },
    {
      from: ['verified', 'graded', 'published', 'disputed'],
      event: 'retract',
      to: 'retracted',
      who: ['pmo', 'owner'],
      guard: 'with a reason',
    },
    { from: ['draft', 'submitted', 'info_requested'], event: 'withdraw', to: 'withdrawn', who: ['owner'] },
  ],
});

/** States in which the owner may edit. */
export const EDITABLE_STATES: readonly OutcomeState[] = ['draft', 'info_requested'];

/** States that the readers whom its visibility admits may see, once it was published. */
export const SHOWN_STATES: readonly OutcomeState[] = ['published', 'disputed', 'retracted'];
