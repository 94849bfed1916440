import type { Reason } from './reasons.js';
import type { SeatExplanation } from './team-explanation.js';
import type { AffinityComponent } from '../snapshot/match-snapshot.js';

/** A component below this is no reason to choose somebody. */
const WORTH_SAYING = 0.3;
/** Evidence is a ranked sum of cosines and never comes near 1. */
const EVIDENCE_WORTH_SAYING = 0.1;

/** Reasons of a filled seat, the strongest kind first. */
export function seatReasons(seat: Omit<SeatExplanation, 'reasons'>): Reason[] {
  const reasons: Reason[] = [];
  const percent = (name: AffinityComponent): number =>
    Math.round((seat.components.find((component) => component.name === name)?.score ?? 0) / 10_000);
  if (seat.locked) reasons.push({ code: 'locked' });
  if (seat.sharedTerms.length > 0) reasons.push({ code: 'shared-terms', terms: seat.sharedTerms });
  if (seat.sharedDisciplines.length > 0) {
    reasons.push({ code: 'shared-disciplines', disciplines: seat.sharedDisciplines });
  }
  if (seat.sharedMethods.length > 0) reasons.push({ code: 'shared-methods', methods: seat.sharedMethods });
  if (seat.sharedInstruments.length > 0) {
    reasons.push({ code: 'shared-instruments', instruments: seat.sharedInstruments });
  }
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
  if (seat.rivals !== null && seat.rivals.teams > seat.rivals.places) {
    reasons.push({ code: 'rivals', teams: seat.rivals.teams, places: seat.rivals.places });
  }
  return [...reasons, ...alternativeReasons(seat), ...takenReasons(seat)];
}

function alternativeReasons({ nextBest, locked }: Omit<SeatExplanation, 'reasons'>): Reason[] {
  if (nextBest === null) return [{ code: 'no-free-alternative' }];
  const { mentorId, loss, margin, rises } = nextBest;
  const reasons: Reason[] = [{ code: 'next-best', mentorId, points: loss }];
  if (margin > 0 && !locked) {
    const [rise] = rises;
    const alone =
      rise === undefined
        ? {}
        : {
            component: rise.component,
            from: Math.floor(rise.from / 10_000),
            to: Math.ceil(rise.to / 10_000),
          };
    reasons.push({ code: 'would-be-chosen', mentorId, points: margin, ...alone });
  }
  return reasons;
}

function takenReasons({ betterButTaken, affinity, locked }: Omit<SeatExplanation, 'reasons'>): Reason[] {
  if (betterButTaken === null) return [];
  const { mentorId, gain, holder } = betterButTaken;
  const reasons: Reason[] = [
    { code: 'better-but-taken', mentorId, points: betterButTaken.affinity - affinity },
  ];
  if (gain <= 0 || locked) return reasons;
  if (holder !== null) reasons.push({ code: 'taken-by', mentorId, gain, ...holder });
  reasons.push({ code: 'place-would-change', mentorId, points: gain });
  return reasons;
}
