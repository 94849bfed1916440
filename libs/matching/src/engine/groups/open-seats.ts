import type { GroupModel } from './group-model.js';
import type { GroupProblem } from './group.problem.js';
import type { GroupUnfilledReason, SeatBottleneck, UnfilledSeat } from './group.result.js';
import type { IndependentRoles } from './independent-roles.js';

/**
 * Reasons for the open seats of a final plan, from the exact assignment of the start. Whichever seats a fullest plan leaves
 * open, they lie in the same bottlenecks (Dulmage and Mendelsohn 1958), so the reasons stay true after cohesion moved people.
 */
export function explainOpenSeats(
  problem: GroupProblem,
  model: GroupModel,
  start: IndependentRoles,
  member: Int32Array,
): { unfilled: UnfilledSeat[]; bottlenecks: SeatBottleneck[] } {
  const ofSeat = new Map<number, number>();
  const bottlenecks = start.assignment.bottlenecks.map((bottleneck, index): SeatBottleneck => {
    const seats = bottleneck.rows.filter((row) => row < model.seats);
    const people = bottleneck.columns.filter((column) => column < model.people);
    for (const seat of seats) ofSeat.set(seat, index);
    return {
      seats: seats.map((seat) => ({ group: Math.floor(seat / model.slots), slot: seat % model.slots })),
      people,
      places: people.reduce((sum, person) => sum + model.capacity[person]!, 0),
    };
  });
  const unfilled: UnfilledSeat[] = [];
  for (let seat = 0; seat < model.seats; seat++) {
    if (member[seat]! >= 0) continue;
    const group = Math.floor(seat / model.slots);
    const slot = seat % model.slots;
    const bottleneck = ofSeat.get(seat) ?? -1;
    const reason = reasonOf(problem, model, start, seat, bottlenecks[bottleneck]);
    unfilled.push({ group, slot, reason, bottleneck: reason === 'capacity-exhausted' ? bottleneck : -1 });
  }
  return { unfilled, bottlenecks };
}

function reasonOf(
  problem: GroupProblem,
  model: GroupModel,
  start: IndependentRoles,
  seat: number,
  bottleneck: SeatBottleneck | undefined,
): GroupUnfilledReason {
  const group = Math.floor(seat / model.slots);
  const slot = problem.slots[seat % model.slots]!;
  if (model.start[seat] === model.start[seat + 1]) {
    if (slot.candidates.start[group] !== slot.candidates.start[group + 1]) return 'person-already-in-group';
    return (slot.vetoed?.[group] ?? 0) > 0 ? 'all-vetoed' : 'no-candidates';
  }
  if (bottleneck !== undefined)
    return bottleneck.people.length > 0 ? 'capacity-exhausted' : 'person-already-in-group';
  const early = start.assignment.unfilled.some((row) => row.row === seat && row.reason === 'stopped-early');
  if (early || !start.assignment.complete) return 'stopped-early';
  return 'below-unfilled-cost';
}
