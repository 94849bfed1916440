import type { MentorGroupState, MentorSeatState } from './mentor-group.lifecycle.js';

interface Slotted {
  readonly slot: string;
  readonly state: MentorSeatState;
}

/** Seats that somebody sits in or is asked for. */
export function standingSeats<Seat extends Slotted>(seats: readonly Seat[]): readonly Seat[] {
  return seats.filter(({ state }) => state === 'inviting' || state === 'accepted');
}

/**
 * What becomes of a group once somebody has accepted: `fill` when every slot of the scheme is accepted; `exhaust` when all who
 * are asked have accepted and a slot is still open, for then the engine found nobody for it; else nothing.
 */
export function groupEventAfterAnswer(
  { state, slots }: { readonly state: MentorGroupState; readonly slots: readonly string[] },
  seats: readonly Slotted[],
): 'fill' | 'exhaust' | null {
  const standing = standingSeats(seats);
  if (standing.some((seat) => seat.state === 'inviting')) return null;
  const accepted = new Set(standing.map(({ slot }) => slot));
  if (slots.every((slot) => accepted.has(slot))) return 'fill';
  // A refusal whose seat is about to be asked for again is not the end.
  const refused = seats.some(({ slot, state: was }) => !accepted.has(slot) && REFUSED.has(was));
  return state === 'inviting' && !refused ? 'exhaust' : null;
}

const REFUSED: ReadonlySet<string> = new Set(['declined', 'expired']);
