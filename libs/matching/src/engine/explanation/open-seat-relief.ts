import type { PlanContext } from './plan-context.js';
import type { Reason } from './reasons.js';
import type { SlotCandidates } from '../affinity/affinity-table.js';
import type { OpenSeat } from '../run/match-solution.js';

const NAMED = 3;

/**
 * What would relieve the constraint that keeps a seat open. In a bottleneck one more place with any of its mentors fills one
 * more of its seats: from some open seat an alternating path leads to every one of them (Dulmage and Mendelsohn 1958).
 */
export function openSeatRelief(context: PlanContext, seat: OpenSeat, candidates: SlotCandidates): Reason[] {
  const reliefs: Reason[] = [];
  const place = placeRelief(context, seat, candidates);
  if (place !== null) reliefs.push(place);
  const liftable = context.vetoed.get(seat.teamId)?.filter((mentorId) => {
    const mentor = context.mentors.get(mentorId);
    return mentor !== undefined && mentor.slots.includes(seat.slot) && context.hasPlace(mentorId);
  });
  if (liftable !== undefined && liftable.length > 0)
    reliefs.push({ code: 'relief-veto', count: new Set(liftable).size });
  if (candidates.truncated) {
    const kept = candidates.candidates.length;
    reliefs.push({ code: 'relief-wider', kept, eligible: candidates.eligible });
  }
  if (seat.reason === 'below-unfilled-cost') reliefs.push({ code: 'relief-cost' });
  if (seat.reason === 'stopped-early') reliefs.push({ code: 'relief-time' });
  if (reliefs.length === 0) reliefs.push({ code: 'relief-mentor', slot: seat.slot });
  return reliefs;
}

/** Names the mentors who would suit the seat best, or else those of its bottleneck. */
function placeRelief(context: PlanContext, seat: OpenSeat, { candidates }: SlotCandidates): Reason | null {
  if (seat.reason === 'all-full') {
    const barred = new Set(context.vetoed.get(seat.teamId) ?? []);
    const full = context.snapshot.mentors
      .filter(({ id, slots }) => slots.includes(seat.slot) && !barred.has(id) && !context.hasPlace(id))
      .map(({ id }) => id)
      .sort();
    return full.length === 0
      ? null
      : { code: 'relief-place', mentorIds: full.slice(0, NAMED), count: full.length };
  }
  if (seat.reason !== 'capacity-exhausted') return null;
  const contested = context.solution.bottlenecks[seat.bottleneck]?.mentorIds ?? [];
  const own = new Set(candidates.map(({ mentorId }) => mentorId));
  const fitting = candidates.map(({ mentorId }) => mentorId).filter((id) => contested.includes(id));
  const others = contested.filter((id) => !own.has(id));
  const mentorIds = [...fitting, ...others];
  if (mentorIds.length === 0) return null;
  return { code: 'relief-place', mentorIds: mentorIds.slice(0, NAMED), count: mentorIds.length };
}
