import { defineLifecycle } from '@jiebang/kernel';

export const APPLICATION_STATES = ['pending', 'accepted', 'declined', 'withdrawn'] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

export type ApplicationEvent = 'accept' | 'decline' | 'withdraw';

/** A student's wish to join a team. `owner` is the applicant; the team's leader answers. */
export const APPLICATION_LIFECYCLE = defineLifecycle<ApplicationState, ApplicationEvent>({
  name: 'team application',
  initial: 'pending',
  states: APPLICATION_STATES,
  transitions: [
    { from: ['pending'], event: 'accept', to: 'accepted', who: ['student'], guard: 'the leader of the team' },
    {
      from: ['pending'],
      event: 'decline',
      to: 'declined',
      who: ['student', 'system'],
      guard: 'the leader of the team',
    },
    { from: ['pending'], event: 'withdraw', to: 'withdrawn', who: ['owner', 'system'] },
  ],
});
