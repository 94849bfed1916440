import type { Reason } from './reasons.js';
import type { SeatExplanation } from './team-explanation.js';
import type { AffinityCandidate } from '../affinity/affinity-table.js';
import type { AffinityComponent } from '../snapshot/match-snapshot.js';

/** A component below this is no reason to choose somebody. */
const WORTH_SAYING = 0.3;
/** Evidence is a ranked sum of cosines and never comes near 1. */
const EVIDENCE_WORTH_SAYING = 0.1;

/** Reasons of a filled seat, the strongest kind first. */
export function seatReasons(
  seat: Omit<SeatExplanation, 'reasons'>,
  betterButTaken: AffinityCandidate | null,
): Reason[] {
  const reasons: Reason[] = [];
  const percent = (name: AffinityComponent): number =>
    Math.round((seat.components.find((component) => component.name === name)?.score ?? 0) / 10_000);
  if (seat.locked) reasons.push({ code: 'locked' });
  if (seat.sharedTerms.length > 0) reasons.push({ code: 'shared-terms', terms: seat.sharedTerms });
  if (seat.sharedDisciplines.length > 0) {
    reasons.push({ code: 'shared-disciplines', disciplines: seat.sharedDisciplines });
  }
  if (seat.sharedMethods.length > 0) reasons.push({ code: 'shared-methods', methods: seat.sharedMethods });
  if (percent('evidence') >= EVIDENCE_WORTH_SAYING * 100) {
    reasons.push({ code: 'evidence-fits', percent: percent('evidence') });
  }
  if (percent('availability') >= WORTH_SAYING * 100) {
    reasons.push({ code: 'availability-fits', percent: percent('availability') });
  }
  if (percent('preference') > 50) reasons.push({ code: 'preference', percent: percent('preference') });
  for (const { a, b, parts } of seat.cohesion) {
    const partner = a === seat.mentorId ? b : a;
    reasons.push({ code: 'cohesion', mentorId: partner, kinds: parts.map((part) => part.kind) });
  }
  if (seat.indispensable) reasons.push({ code: 'indispensable-mentor' });
  else if (seat.price > 0) reasons.push({ code: 'contested-mentor', points: seat.price });
  if (seat.nextBest === null) reasons.push({ code: 'no-free-alternative' });
  else reasons.push({ code: 'next-best', mentorId: seat.nextBest.mentorId, points: seat.nextBest.loss });
  if (betterButTaken !== null) {
    const points = betterButTaken.affinity - seat.affinity;
    reasons.push({ code: 'better-but-taken', mentorId: betterButTaken.mentorId, points });
  }
  return reasons;
}
