import type { Id } from '@jiebang/kernel';
import type { MentorSeatState } from './mentor-group.lifecycle.js';

interface StandingSeat {
  readonly slot: string;
  readonly personId: Id;
  readonly state: MentorSeatState;
}

interface PlannedSeat {
  readonly slot: string;
  readonly personId: Id;
}

/** What a re-match does to one group that is out. */
export interface RepairedSeats<Standing, Planned> {
  /** Whoever stays, as they are and as they were planned. */
  readonly kept: readonly { readonly standing: Standing; readonly planned: Planned }[];
  /** Whoever was asked, has not answered, and is not in the plan. */
  readonly released: readonly Standing[];
  readonly invited: readonly Planned[];
}

/** Compares who sits or is asked in a group with who is planned for it, slot by slot. */
export function repairedSeats<Standing extends StandingSeat, Planned extends PlannedSeat>(
  standing: readonly Standing[],
  planned: readonly Planned[],
): RepairedSeats<Standing, Planned> {
  const wanted = new Map(planned.map((seat) => [seat.slot, seat]));
  const kept = standing.flatMap((seat) => {
    const plan = wanted.get(seat.slot);
    return plan?.personId === seat.personId ? [{ standing: seat, planned: plan }] : [];
  });
  const staying = new Set(kept.map(({ standing: { slot } }) => slot));
  return {
    kept,
    released: standing.filter(({ slot }) => !staying.has(slot)),
    invited: planned.filter(({ slot }) => !staying.has(slot)),
  };
}
