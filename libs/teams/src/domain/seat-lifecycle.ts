import { defineLifecycle } from '@jiebang/kernel';

export const SEAT_STATES = ['invited', 'accepted', 'declined', 'expired', 'left'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

export type SeatEvent = 'accept' | 'decline' | 'expire' | 'leave';

/** A person's place in a team (design, lifecycle 4). `owner` is the person invited, and nobody else. */
export const SEAT_LIFECYCLE = defineLifecycle<SeatState, SeatEvent>({
  name: 'team seat',
  initial: 'invited',
  states: SEAT_STATES,
  transitions: [
    { from: ['invited'], event: 'accept', to: 'accepted', who: ['owner'], guard: 'not past its expiry' },
    { from: ['invited'], event: 'decline', to: 'declined', who: ['owner'] },
    {
      from: ['invited'],
      event: 'expire',
      to: 'expired',
      who: ['system'],
      guard: 'past its expiry, or team closed',
    },
    { from: ['accepted'], event: 'leave', to: 'left', who: ['owner', 'system'], guard: 'not the leader' },
  ],
});

/** How long an invitation stands: seven days. */
export const INVITATION_MS = 7 * 86_400_000;

/** True from the very instant of the expiry on, whether or not the clock job has been there. */
export function isPastExpiry(seat: { readonly expiresAt: Date | null }, now: Date): boolean {
  return seat.expiresAt !== null && now >= seat.expiresAt;
}
