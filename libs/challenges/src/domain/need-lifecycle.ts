import { defineLifecycle } from '@jiebang/kernel';

export const NEED_STATES = [
  'draft',
  'submitted',
  'screened',
  'info_requested',
  'merged',
  'declined',
  'pooled',
  'listed',
  'in_solution',
  'solved',
  'archived',
  'withdrawn',
] as const;

export type NeedState = (typeof NEED_STATES)[number];

/** States that a need can leave for a question or a merge, and come back to. */
export const RETURNABLE_STATES = ['submitted', 'screened', 'pooled'] as const;

export type ReturnableState = (typeof RETURNABLE_STATES)[number];

export type NeedEvent =
  | 'submit'
  | 'screen'
  | 'request_information'
  | `answer_to_${ReturnableState}`
  | 'merge'
  | `undo_merge_to_${ReturnableState}`
  | 'decline'
  | 'pool'
  | 'list'
  | 'unlist'
  | 'start_solution'
  | 'confirm_solved'
  | 'report_unsolved'
  | 'archive'
  | 'withdraw';

/**
 * Lifecycle 1 of the design. A question and a merge keep the state that they left in `return_state`; the events
 * `answer_to_…` and `undo_merge_to_…` lead back there, one for each, so that the table stays plain data.
 */
export const needLifecycle = defineLifecycle<NeedState, NeedEvent>({
  name: 'need',
  initial: 'draft',
  states: NEED_STATES,
  transitions: [
    {
      from: ['draft'],
      event: 'submit',
      to: 'submitted',
      who: ['owner'],
      guard: 'complete, and free of personal data',
    },
    {
      from: ['submitted'],
      event: 'screen',
      to: 'screened',
      who: ['clinician', 'engineer'],
      guard: 'both sides have said, two people, neither the owner nor in conflict with the owner',
    },
    {
      from: RETURNABLE_STATES,
      event: 'request_information',
      to: 'info_requested',
      who: ['pmo', 'clinician', 'engineer'],
    },
    ...RETURNABLE_STATES.map((state) => ({
      from: ['info_requested'] as const,
      event: `answer_to_${state}` as const,
      to: state,
      who: ['owner'] as const,
      guard:
        state === 'submitted'
          ? 'it left from there, or was edited since: an edit voids the screening'
          : 'it left from there and was not edited since',
    })),
    {
      from: RETURNABLE_STATES,
      event: 'merge',
      to: 'merged',
      who: ['pmo'],
      guard: 'into another need that is itself submitted, screened, pooled or listed',
    },
    ...RETURNABLE_STATES.map((state) => ({
      from: ['merged'] as const,
      event: `undo_merge_to_${state}` as const,
      to: state,
      who: ['pmo'] as const,
      guard: 'the state that the merge took it from',
    })),
    { from: ['screened'], event: 'decline', to: 'declined', who: ['pmo'], guard: 'with a reason' },
    { from: ['screened'], event: 'pool', to: 'pooled', who: ['pmo'], guard: 'both sides found it suitable' },
    { from: ['pooled'], event: 'list', to: 'listed', who: ['pmo'], guard: 'a challenge is made of it' },
    {
      from: ['listed'],
      event: 'unlist',
      to: 'pooled',
      who: ['pmo'],
      guard: 'its challenge is removed while a draft, or stays unawarded',
    },
    { from: ['listed'], event: 'start_solution', to: 'in_solution', who: ['system'] },
    {
      from: ['in_solution'],
      event: 'confirm_solved',
      to: 'solved',
      who: ['owner'],
      guard: 'a real problem, really solved',
    },
    { from: ['in_solution'], event: 'report_unsolved', to: 'pooled', who: ['owner'] },
    { from: ['solved', 'declined'], event: 'archive', to: 'archived', who: ['pmo'] },
    {
      from: ['draft', 'submitted', 'screened', 'info_requested', 'pooled'],
      event: 'withdraw',
      to: 'withdrawn',
      who: ['owner'],
    },
  ],
});

/** States in which the owner may edit the fields. */
export const EDITABLE_STATES: readonly NeedState[] = ['draft', 'info_requested'];

/** States that another need may be merged into. */
export const MERGE_TARGET_STATES: readonly NeedState[] = ['submitted', 'screened', 'pooled', 'listed'];
