import { defineLifecycle } from '@jiebang/kernel';

export const MENTOR_GROUP_STATES = [
  'proposed',
  'inviting',
  'full',
  'confirmed',
  'active',
  'on_hold',
  'completed',
  'exhausted',
  'manual_match',
  'no_match',
  'withdrawn',
] as const;

export type MentorGroupState = (typeof MENTOR_GROUP_STATES)[number];
export type MentorGroupEvent =
  | 'invite'
  | 'fill'
  | 'confirm'
  | 'activate'
  | 'hold'
  | 'resume'
  | 'complete'
  | 'exhaust'
  | 'match_by_hand'
  | 'give_up'
  | 'withdraw';

/** A mentor group (导师组) of one team: design, lifecycle 5. */
export const MENTOR_GROUP_LIFECYCLE = defineLifecycle<MentorGroupState, MentorGroupEvent>({
  name: 'mentor_group',
  initial: 'proposed',
  states: MENTOR_GROUP_STATES,
  transitions: [
    { from: ['proposed'], event: 'invite', to: 'inviting', who: ['pmo'], guard: 'the run is published' },
    {
      from: ['inviting', 'exhausted', 'manual_match'],
      event: 'fill',
      to: 'full',
      who: ['system'],
      guard: 'every seat is accepted',
    },
    { from: ['full'], event: 'confirm', to: 'confirmed', who: ['pmo'] },
    { from: ['confirmed'], event: 'activate', to: 'active', who: ['pmo', 'system'] },
    { from: ['active'], event: 'hold', to: 'on_hold', who: ['pmo'] },
    { from: ['on_hold'], event: 'resume', to: 'active', who: ['pmo'] },
    { from: ['active'], event: 'complete', to: 'completed', who: ['pmo'] },
    {
      from: ['inviting'],
      event: 'exhaust',
      to: 'exhausted',
      who: ['system'],
      guard: 'nobody is left for a seat',
    },
    { from: ['exhausted'], event: 'match_by_hand', to: 'manual_match', who: ['pmo'] },
    { from: ['exhausted', 'manual_match'], event: 'give_up', to: 'no_match', who: ['pmo'] },
    {
      from: [
        'proposed',
        'inviting',
        'full',
        'confirmed',
        'active',
        'on_hold',
        'exhausted',
        'manual_match',
        'no_match',
      ],
      event: 'withdraw',
      to: 'withdrawn',
      who: ['system'],
      guard: 'the plan is not put in force, or the team is dissolved',
    },
  ],
});

/** States in which a group takes up its mentors' capacity and its team's place. */
export const LIVE_GROUP_STATES: readonly MentorGroupState[] = [
  'inviting',
  'full',
  'confirmed',
  'active',
  'on_hold',
  'exhausted',
  'manual_match',
];

export const MENTOR_SEAT_STATES = [
  'proposed',
  'inviting',
  'accepted',
  'declined',
  'expired',
  'withdrawn',
] as const;

export type MentorSeatState = (typeof MENTOR_SEAT_STATES)[number];
export type MentorSeatEvent = 'invite' | 'accept' | 'decline' | 'expire' | 'withdraw';

/** One seat of a group. A declined or expired seat stays as it is; whoever is asked next gets a new one. */
export const MENTOR_SEAT_LIFECYCLE = defineLifecycle<MentorSeatState, MentorSeatEvent>({
  name: 'mentor_seat',
  initial: 'proposed',
  states: MENTOR_SEAT_STATES,
  transitions: [
    { from: ['proposed'], event: 'invite', to: 'inviting', who: ['pmo', 'system'] },
    {
      from: ['inviting'],
      event: 'accept',
      to: 'accepted',
      who: ['owner'],
      guard: 'within the capacity, in time',
    },
    { from: ['inviting'], event: 'decline', to: 'declined', who: ['owner'] },
    { from: ['inviting'], event: 'expire', to: 'expired', who: ['system'], guard: 'the clock' },
    {
      from: ['proposed', 'inviting', 'accepted'],
      event: 'withdraw',
      to: 'withdrawn',
      who: ['system'],
      guard: 'the group is given up or withdrawn',
    },
  ],
});

/** States of a group in which an invitation to it can be answered. */
export const ANSWERABLE_GROUP_STATES: readonly MentorGroupState[] = ['inviting', 'exhausted', 'manual_match'];

/** Seat states that hold a place of the mentor's capacity. */
export const HELD_SEAT_STATES: readonly MentorSeatState[] = ['inviting', 'accepted'];

/** How long an invited mentor has to answer, in milliseconds: seven days. */
export const INVITATION_MS = 7 * 86_400_000;
