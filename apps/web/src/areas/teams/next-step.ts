import type { MentorGroupState, TeamState } from '../../gql/graphql.js';

/** The way of a team, in its order. */
export const STEPS = ['gather', 'choose', 'lock', 'match', 'mentors', 'work'] as const;
export type Step = (typeof STEPS)[number];

/** What a team waits for, with the step of its way at which it stands. */
export type NextStep =
  | 'gather'
  | 'choose'
  | 'lock'
  | 'match'
  | 'answering'
  | 'searching'
  | 'confirming'
  | 'starting'
  | 'working'
  | 'paused'
  | 'finished'
  | 'dissolved';

const STEP_OF: Readonly<Record<NextStep, Step | null>> = {
  gather: 'gather',
  choose: 'choose',
  lock: 'lock',
  match: 'match',
  answering: 'mentors',
  searching: 'mentors',
  confirming: 'mentors',
  starting: 'work',
  working: 'work',
  paused: 'work',
  finished: null,
  dissolved: null,
};

const OF_GROUP: Readonly<Partial<Record<MentorGroupState, NextStep>>> = {
  inviting: 'answering',
  exhausted: 'searching',
  manual_match: 'searching',
  full: 'confirming',
  confirmed: 'starting',
  active: 'working',
  on_hold: 'paused',
  completed: 'finished',
};

/** What comes next for a team, and the step at which it stands (null once its way has ended). */
export function nextStep(
  { state, choices }: { readonly state: TeamState; readonly choices: number },
  group: MentorGroupState | null,
): { readonly next: NextStep; readonly step: Step | null } {
  const next = nextOf(state, choices, group);
  return { next, step: STEP_OF[next] };
}

function nextOf(state: TeamState, choices: number, group: MentorGroupState | null): NextStep {
  if (state === 'dissolved' || state === 'finished') return state;
  if (state === 'forming') return 'gather';
  if (state === 'complete') return choices === 0 ? 'choose' : 'lock';
  const ofGroup = group && OF_GROUP[group];
  if (ofGroup) return ofGroup;
  return state === 'active' ? 'working' : 'match';
}
