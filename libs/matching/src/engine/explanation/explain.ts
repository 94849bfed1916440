import { explanationBasis, standingOf } from './explanation-basis.js';
import type { ExplanationBasis } from './explanation-basis.js';
import { openSeatRelief } from './open-seat-relief.js';
import { PlanContext } from './plan-context.js';
import type { Reason } from './reasons.js';
import { SeatAlternatives } from './seat-alternatives.js';
import { seatReasons } from './seat-reasons.js';
import type {
  GroupStanding,
  OpenSeatExplanation,
  SeatExplanation,
  TeamExplanation,
} from './team-explanation.js';
import type { AffinityRow, AffinityTable } from '../affinity/affinity-table.js';
import type { MatchSolution } from '../run/match-solution.js';
import { AFFINITY_COMPONENTS } from '../snapshot/match-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

export interface ExplainOptions {
  /** Only these teams (a shard). */
  readonly teamIds?: readonly string[];
  /** Only these slots. */
  readonly slots?: readonly string[];
  /** `explanationBasis` of the whole run; without it, it is made of the given table. */
  readonly basis?: ExplanationBasis;
}

/** Explain stage: for every team (or those of a shard) why each seat is as it is. Pure; sorted as the solution's groups. */
export function explain(
  snapshot: MatchSnapshot,
  table: AffinityTable,
  solution: MatchSolution,
  options: ExplainOptions = {},
): TeamExplanation[] {
  const wanted = options.teamIds === undefined ? undefined : new Set(options.teamIds);
  const context = new PlanContext(snapshot, table, solution);
  const basis = options.basis ?? explanationBasis(snapshot, table, solution);
  const isWanted = (slot: number): boolean =>
    options.slots === undefined || options.slots.includes(snapshot.scheme.slots[slot]!.code);
  return solution.groups
    .filter(({ teamId }) => wanted === undefined || wanted.has(teamId))
    .map(({ teamId, members }) => {
      const row = context.rows.get(teamId)!;
      const standing = standingOf(basis, worthOf(context, row, members));
      return {
        teamId,
        seats: members.flatMap((mentorId, slot) =>
          mentorId === null || !isWanted(slot)
            ? []
            : [explainSeat(context, basis, row, members, slot, mentorId)],
        ),
        openSeats: explainOpenSeats(context, row),
        standing,
        reasons: standing === null ? [] : [standingReason(standing)],
      };
    });
}

function explainSeat(
  context: PlanContext,
  basis: ExplanationBasis,
  row: AffinityRow,
  members: readonly (string | null)[],
  slot: number,
  mentorId: string,
): SeatExplanation {
  const { snapshot, solution, weights } = context;
  const { slot: code, candidates } = row.slots[slot]!;
  const chosen = candidates.find((candidate) => candidate.mentorId === mentorId)!;
  const price = context.price.get(mentorId) ?? 0;
  const alternatives = new SeatAlternatives(context, members, candidates, chosen);
  const explanation: Omit<SeatExplanation, 'reasons'> = {
    slot: code,
    mentorId,
    locked: context.isLocked({ teamId: row.teamId, slot }),
    affinity: chosen.affinity,
    components: chosen.components.map((score, at) => {
      const name = AFFINITY_COMPONENTS[at]!;
      return { name, score: score < 0 ? null : score, weight: weights[name] };
    }),
    sharedTerms: chosen.sharedTerms,
    sharedDisciplines: chosen.sharedDisciplines,
    sharedMethods: chosen.sharedMethods,
    sharedInstruments: chosen.sharedInstruments,
    cohesion: context.partnersOf(members, mentorId).flatMap((partner) => {
      const cohesion = context.between(mentorId, partner);
      return cohesion.value === 0 ? [] : [cohesion];
    }),
    price,
    indispensable: snapshot.unfilledCost === undefined && price >= solution.openSeatPenalty / 2,
    rivals: price > 0 ? (basis.rivals[mentorId] ?? null) : null,
    nextBest: alternatives.nextBest(),
    betterButTaken: alternatives.betterButTaken(),
  };
  return { ...explanation, reasons: seatReasons(explanation) };
}

function worthOf(context: PlanContext, row: AffinityRow, members: readonly (string | null)[]): number {
  let worth = 0;
  members.forEach((mentorId, slot) => {
    if (mentorId === null) return;
    const chosen = row.slots[slot]!.candidates.find((candidate) => candidate.mentorId === mentorId);
    const later = members.slice(slot + 1).filter((other): other is string => other !== null);
    worth += (chosen?.affinity ?? 0) + context.cohesionSum(mentorId, context.partnersOf(later, mentorId));
  });
  return worth;
}

function standingReason({ value, percentile, worst, median }: GroupStanding): Reason {
  return { code: 'group-standing', points: value, percent: Math.round(100 * percentile), worst, median };
}

function explainOpenSeats(context: PlanContext, row: AffinityRow): OpenSeatExplanation[] {
  return (context.openSeats.get(row.teamId) ?? []).map((seat) => {
    const { slot, reason, bottleneck } = seat;
    const found = context.solution.bottlenecks[bottleneck];
    const contestedMentorIds = found?.mentorIds ?? [];
    const candidates = row.slots.find((one) => one.slot === slot);
    return {
      slot,
      reason,
      contestedMentorIds,
      reasons: [
        {
          code: 'open-seat',
          slot,
          reason,
          seats: found?.seats.length ?? 0,
          mentors: contestedMentorIds.length,
          places: found?.places ?? 0,
          vetoed: candidates?.vetoed ?? 0,
        },
        ...(candidates === undefined ? [] : openSeatRelief(context, seat, candidates)),
      ],
    };
  });
}
