import { defineLifecycle } from '@jiebang/kernel';

export const TEAM_STATES = ['forming', 'complete', 'locked', 'active', 'finished', 'dissolved'] as const;
export type TeamState = (typeof TEAM_STATES)[number];

export type TeamEvent = 'complete' | 'fall_short' | 'lock' | 'reopen' | 'activate' | 'finish' | 'dissolve';

/**
 * A student team (design, lifecycle 4). Whether it is complete is never somebody's decision: the rule in
 * team-completeness.ts is applied after each change of members. After the lock only a change request reopens it.
 */
export const TEAM_LIFECYCLE = defineLifecycle<TeamState, TeamEvent>({
  name: 'team',
  initial: 'forming',
  states: TEAM_STATES,
  transitions: [
    { from: ['forming'], event: 'complete', to: 'complete', who: ['system'], guard: 'nothing lacks' },
    { from: ['complete'], event: 'fall_short', to: 'forming', who: ['system'], guard: 'something lacks' },
    {
      from: ['complete'],
      event: 'lock',
      to: 'locked',
      who: ['owner'],
      guard: 'at least one challenge chosen',
    },
    { from: ['locked'], event: 'reopen', to: 'complete', who: ['pmo'], guard: 'a reason is recorded' },
    {
      from: ['locked'],
      event: 'activate',
      to: 'active',
      who: ['system', 'pmo'],
      guard: 'mentor group confirmed',
    },
    { from: ['active'], event: 'finish', to: 'finished', who: ['pmo'] },
    { from: ['forming', 'complete'], event: 'dissolve', to: 'dissolved', who: ['owner', 'pmo'] },
    { from: ['locked', 'active'], event: 'dissolve', to: 'dissolved', who: ['pmo'] },
  ],
});

/** States in which members come and go. */
export const OPEN_TEAM_STATES: readonly TeamState[] = ['forming', 'complete'];
