import { defineLifecycle } from '@jiebang/kernel';

export const CALL_STATES = [
  'draft',
  'approved',
  'announced',
  'open',
  'closed',
  'formal_check',
  'review',
  'panel',
  'public_notice',
  'awarding',
  'running',
  'concluded',
  'archived',
] as const;
export type CallState = (typeof CALL_STATES)[number];

export type CallEvent =
  | 'approve'
  | 'revise'
  | 'announce'
  | 'open'
  | 'close'
  | 'start_formal_check'
  | 'start_review'
  | 'convene_panel'
  | 'give_notice'
  | 'start_awarding'
  | 'start_running'
  | 'conclude'
  | 'archive';

/**
 * A call of a seed fund (design, lifecycle 6; the design's second "closed" is `concluded` here). Its rubric and rules
 * are frozen when it opens; late exceptions are records, not edits.
 */
export const CALL_LIFECYCLE = defineLifecycle<CallState, CallEvent>({
  name: 'funding call',
  initial: 'draft',
  states: CALL_STATES,
  transitions: [
    { from: ['draft'], event: 'approve', to: 'approved', who: ['pmo'], guard: 'complete' },
    { from: ['approved'], event: 'revise', to: 'draft', who: ['pmo'], guard: 'an edit voids the approval' },
    { from: ['approved'], event: 'announce', to: 'announced', who: ['pmo'], guard: 'not past its close' },
    {
      from: ['announced'],
      event: 'open',
      to: 'open',
      who: ['pmo', 'system'],
      guard: 'its opening instant has come, its closing instant has not; rubric and rules freeze',
    },
    { from: ['open'], event: 'close', to: 'closed', who: ['system'], guard: 'its closing instant has come' },
    { from: ['closed'], event: 'start_formal_check', to: 'formal_check', who: ['pmo'] },
    { from: ['formal_check'], event: 'start_review', to: 'review', who: ['pmo'] },
    {
      from: ['review'],
      event: 'convene_panel',
      to: 'panel',
      who: ['pmo'],
      guard: 'enough valid reviews each',
    },
    { from: ['panel'], event: 'give_notice', to: 'public_notice', who: ['pmo'] },
    {
      from: ['public_notice'],
      event: 'start_awarding',
      to: 'awarding',
      who: ['pmo'],
      guard: 'no open appeal',
    },
    { from: ['awarding'], event: 'start_running', to: 'running', who: ['pmo'] },
    { from: ['running'], event: 'conclude', to: 'concluded', who: ['pmo'], guard: 'every project ended' },
    { from: ['concluded'], event: 'archive', to: 'archived', who: ['pmo'] },
  ],
});

/** States in which the project office still writes. */
export const EDITABLE_CALL_STATES: readonly CallState[] = ['draft', 'approved'];

/** States that visitors see: from the announcement on. */
export const PUBLIC_CALL_STATES: readonly CallState[] = CALL_STATES.filter(
  (state) => !EDITABLE_CALL_STATES.includes(state),
);

/** When a call takes proposals, and in which state it is stored. */
export interface CallWindow {
  readonly state: CallState;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
}

/**
 * The state at `now`: what is stored as open is closed from the closing instant on, to the millisecond, whether or not
 * the clock job has been there.
 */
export function callStateAt({ state, closesAt }: CallWindow, now: Date): CallState {
  return state === 'open' && closesAt !== null && now >= closesAt ? 'closed' : state;
}

/** True while proposals are taken: open, and before the closing instant. */
export function takesProposals(call: CallWindow, now: Date): boolean {
  return callStateAt(call, now) === 'open';
}
