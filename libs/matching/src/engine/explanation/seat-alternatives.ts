import { componentRises } from './component-rises.js';
import type { PlanContext, TakenSeat } from './plan-context.js';
import type { Alternative, BetterButTaken } from './team-explanation.js';
import type { AffinityCandidate } from '../affinity/affinity-table.js';

interface Best {
  readonly candidate: AffinityCandidate;
  readonly worth: number;
}

/** What one seat could have had instead, the rest of the plan undisturbed. */
export class SeatAlternatives {
  private readonly partners: readonly string[];
  private readonly now: number;

  constructor(
    private readonly context: PlanContext,
    members: readonly (string | null)[],
    private readonly candidates: readonly AffinityCandidate[],
    private readonly chosen: AffinityCandidate,
  ) {
    this.partners = context.partnersOf(members, chosen.mentorId);
    this.now = this.worth(chosen);
  }

  /** The best candidate who has a place left and sits not in the group; the loss is exact because nothing else moves. */
  nextBest(): Alternative | null {
    const best = this.bestFree();
    if (best === null) return null;
    const { candidate, worth } = best;
    const loss = this.now - worth;
    const margin = loss < 0 ? 0 : loss + 1;
    const { table, weights } = this.context;
    return {
      mentorId: candidate.mentorId,
      affinity: candidate.affinity,
      loss,
      margin,
      rises: margin === 0 ? [] : componentRises(table, candidate, weights, margin),
    };
  }

  /** The candidate of highest affinity above the chosen one whose places are all used elsewhere. */
  betterButTaken(): BetterButTaken | null {
    let best: AffinityCandidate | null = null;
    for (const candidate of this.candidates) {
      if (candidate.affinity <= (best ?? this.chosen).affinity || this.partners.includes(candidate.mentorId))
        continue;
      if (!this.context.hasPlace(candidate.mentorId)) best = candidate;
    }
    if (best === null) return null;
    return {
      mentorId: best.mentorId,
      affinity: best.affinity,
      gain: this.worth(best) - this.now,
      holder: this.holderOf(best.mentorId),
    };
  }

  /** What the seat would lose if its mentor left and this one were free to come; null: it would stay open. */
  private lossWithout(freed: string): number | null {
    const free = this.bestFree();
    const back = this.candidates.find(({ mentorId }) => mentorId === freed);
    const instead = back === undefined || this.partners.includes(freed) ? -Infinity : this.worth(back);
    const best = Math.max(free?.worth ?? -Infinity, instead);
    return best === -Infinity ? null : this.now - best;
  }

  private holderOf(mentorId: string): BetterButTaken['holder'] {
    let least: { teamId: string; loss: number | null } | null = null;
    for (const taken of this.context.seatsOf(mentorId)) {
      const seat = this.context.isLocked(taken) ? null : alternativesOf(this.context, taken);
      if (seat === null) continue;
      const loss = seat.lossWithout(this.chosen.mentorId);
      if (least === null || (loss ?? Infinity) < (least.loss ?? Infinity))
        least = { teamId: taken.teamId, loss };
    }
    return least;
  }

  private bestFree(): Best | null {
    const { context, partners } = this;
    const most = partners.length * context.mostCohesion;
    let best: Best | null = null;
    for (const candidate of this.candidates) {
      if (best !== null && candidate.affinity + most <= best.worth) continue;
      const { mentorId } = candidate;
      if (mentorId === this.chosen.mentorId || partners.includes(mentorId) || !context.hasPlace(mentorId))
        continue;
      const worth = this.worth(candidate);
      if (best === null || worth > best.worth) best = { candidate, worth };
    }
    return best;
  }

  private worth({ mentorId, affinity }: AffinityCandidate): number {
    return affinity + this.context.cohesionSum(mentorId, this.partners);
  }
}

/** Null when the table lacks the team. */
function alternativesOf(
  context: PlanContext,
  { teamId, slot, mentorId }: TakenSeat,
): SeatAlternatives | null {
  const candidates = context.rows.get(teamId)?.slots[slot]?.candidates;
  const chosen = candidates?.find((candidate) => candidate.mentorId === mentorId);
  if (candidates === undefined || chosen === undefined) return null;
  return new SeatAlternatives(context, context.members.get(teamId)!, candidates, chosen);
}
