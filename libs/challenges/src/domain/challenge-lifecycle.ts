import { defineLifecycle, type Transition } from '@jiebang/kernel';

/** States that a list and its challenges go through together. */
export const LIST_STATES = [
  'draft',
  'approved',
  'forecast',
  'open',
  'closed',
  'evaluating',
  'public_notice',
] as const;

export type ListState = (typeof LIST_STATES)[number];

export const CHALLENGE_STATES = [
  ...LIST_STATES,
  'awarded',
  'unawarded',
  'contracted',
  'executing',
  'delivered',
  'accepted',
] as const;

export type ChallengeState = (typeof CHALLENGE_STATES)[number];

export type ListEvent =
  'approve' | 'send_back' | 'forecast' | 'open' | 'amend' | 'close' | 'start_evaluation' | 'give_notice';

export type ChallengeEvent =
  ListEvent | 'award' | 'leave_unawarded' | 'relist' | 'contract' | 'start' | 'deliver' | 'accept';

const SHARED: readonly Transition<ListState, ListEvent>[] = [
  {
    from: ['draft'],
    event: 'approve',
    to: 'approved',
    who: ['pmo'],
    guard: 'complete; ethics and intellectual property were checked',
  },
  {
    from: ['approved', 'forecast'],
    event: 'send_back',
    to: 'draft',
    who: ['pmo'],
    guard: 'voids the approval',
  },
  { from: ['approved'], event: 'forecast', to: 'forecast', who: ['pmo'] },
  {
    from: ['approved', 'forecast'],
    event: 'open',
    to: 'open',
    who: ['pmo'],
    guard: 'at or after its opening instant, before its closing instant',
  },
  { from: ['open'], event: 'amend', to: 'open', who: ['pmo'], guard: 'a new version; bidders are told' },
  { from: ['open'], event: 'close', to: 'closed', who: ['system'], guard: 'its closing instant has come' },
  { from: ['closed'], event: 'start_evaluation', to: 'evaluating', who: ['pmo'] },
  { from: ['evaluating'], event: 'give_notice', to: 'public_notice', who: ['pmo'] },
];

/** Lifecycle 2 of the design as far as a list and its challenges go together. */
export const listLifecycle = defineLifecycle<ListState, ListEvent>({
  name: 'challenge list',
  initial: 'draft',
  states: LIST_STATES,
  transitions: SHARED,
});

/** Lifecycle 2 of the design: a challenge goes with its list up to the public notice, and then its own way. */
export const challengeLifecycle = defineLifecycle<ChallengeState, ChallengeEvent>({
  name: 'challenge',
  initial: 'draft',
  states: CHALLENGE_STATES,
  transitions: [
    ...SHARED,
    {
      from: ['public_notice'],
      event: 'award',
      to: 'awarded',
      who: ['pmo'],
      guard: 'no open objection',
    },
    { from: ['public_notice'], event: 'leave_unawarded', to: 'unawarded', who: ['pmo'] },
    { from: ['unawarded'], event: 'relist', to: 'draft', who: ['pmo'], guard: 'in another list' },
    { from: ['awarded'], event: 'contract', to: 'contracted', who: ['pmo'] },
    { from: ['contracted'], event: 'start', to: 'executing', who: ['system'] },
    { from: ['executing'], event: 'deliver', to: 'delivered', who: ['system'] },
    {
      from: ['delivered'],
      event: 'accept',
      to: 'accepted',
      who: ['owner', 'pmo'],
      guard: 'the clinician and the panel both accept',
    },
  ],
});

/** States of a list that visitors see: from the forecast on. */
export const PUBLIC_LIST_STATES: readonly ListState[] = LIST_STATES.filter(
  (state) => state !== 'draft' && state !== 'approved',
);

/** States before a challenge has a number and may be read by visitors. */
export const UNPUBLISHED_STATES: readonly ChallengeState[] = ['draft', 'approved', 'forecast'];

/**
 * The state at `now`: what is stored as open is closed from the closing instant on, to the millisecond, whether or not
 * the job of the clock has come by yet.
 */
export function stateAt<State extends ChallengeState>(
  state: State,
  closesAt: Date | null,
  now: Date,
): State | 'closed' {
  return state === 'open' && closesAt !== null && closesAt <= now ? 'closed' : state;
}
