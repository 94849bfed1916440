import { seatReasons } from './seat-reasons.js';
import type {
  Alternative,
  OpenSeatExplanation,
  SeatExplanation,
  TeamExplanation,
} from './team-explanation.js';
import type { AffinityCandidate, AffinityRow, AffinityTable } from '../affinity/affinity-table.js';
import { CohesionScorer } from '../cohesion/compute-cohesion.js';
import type { MentorCohesion } from '../cohesion/compute-cohesion.js';
import type { MatchSolution } from '../run/match-solution.js';
import { AFFINITY_COMPONENTS, DEFAULT_WEIGHTS } from '../snapshot/match-snapshot.js';
import type { MatchSnapshot, MentorProfile } from '../snapshot/match-snapshot.js';

/** Everything about the whole plan that the explanation of one team needs. */
interface Context {
  readonly snapshot: MatchSnapshot;
  readonly solution: MatchSolution;
  readonly mentors: ReadonlyMap<string, MentorProfile>;
  readonly usage: ReadonlyMap<string, number>;
  readonly price: ReadonlyMap<string, number>;
  readonly cohesion: CohesionScorer;
  readonly locked: ReadonlySet<string>;
}

export interface ExplainOptions {
  /** Only these teams (a shard). */
  readonly teamIds?: readonly string[];
  /** Only these slots. */
  readonly slots?: readonly string[];
}

/** Explain stage: for every team (or those of a shard) why each seat is as it is. Pure; sorted as the solution's groups. */
export function explain(
  snapshot: MatchSnapshot,
  table: AffinityTable,
  solution: MatchSolution,
  options: ExplainOptions = {},
): TeamExplanation[] {
  const rows = new Map(table.rows.map((row) => [row.teamId, row]));
  const wanted = options.teamIds === undefined ? undefined : new Set(options.teamIds);
  const context = contextOf(snapshot, solution);
  const isWanted = (slot: number): boolean =>
    options.slots === undefined || options.slots.includes(snapshot.scheme.slots[slot]!.code);
  return solution.groups
    .filter(({ teamId }) => wanted === undefined || wanted.has(teamId))
    .map(({ teamId, members }) => ({
      teamId,
      seats: members.flatMap((mentorId, slot) =>
        mentorId === null || !isWanted(slot)
          ? []
          : [explainSeat(context, rows.get(teamId)!, members, slot, mentorId)],
      ),
      openSeats: explainOpenSeats(context, rows.get(teamId)!),
    }));
}

function contextOf(snapshot: MatchSnapshot, solution: MatchSolution): Context {
  const usage = new Map<string, number>();
  for (const { members } of solution.groups) {
    for (const mentorId of members)
      if (mentorId !== null) usage.set(mentorId, (usage.get(mentorId) ?? 0) + 1);
  }
  return {
    snapshot,
    solution,
    usage,
    mentors: new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor])),
    price: new Map(solution.prices.map(({ mentorId, price }) => [mentorId, price])),
    cohesion: new CohesionScorer(snapshot),
    locked: new Set(snapshot.locks.map(({ teamId, slot }) => JSON.stringify([teamId, slot]))),
  };
}

function explainSeat(
  context: Context,
  row: AffinityRow,
  members: readonly (string | null)[],
  slot: number,
  mentorId: string,
): SeatExplanation {
  const { snapshot, solution } = context;
  const candidates = row.slots[slot]!;
  const chosen = candidates.candidates.find((candidate) => candidate.mentorId === mentorId)!;
  const partners = members.filter(
    (other): other is string => other !== null && other !== mentorId && context.mentors.has(other),
  );
  const weights = { ...DEFAULT_WEIGHTS, ...snapshot.weights };
  const price = context.price.get(mentorId) ?? 0;
  const explanation: Omit<SeatExplanation, 'reasons'> = {
    slot: candidates.slot,
    mentorId,
    locked: context.locked.has(JSON.stringify([row.teamId, candidates.slot])),
    affinity: chosen.affinity,
    components: chosen.components.map((score, at) => {
      const name = AFFINITY_COMPONENTS[at]!;
      return { name, score: score < 0 ? null : score, weight: weights[name] };
    }),
    sharedTerms: chosen.sharedTerms,
    sharedDisciplines: chosen.sharedDisciplines,
    sharedMethods: chosen.sharedMethods,
    cohesion: partners.flatMap((partner) => {
      const cohesion = cohesionBetween(context, mentorId, partner);
      return cohesion.value === 0 ? [] : [cohesion];
    }),
    price,
    indispensable: snapshot.unfilledCost === undefined && price >= solution.openSeatPenalty / 2,
    nextBest: nextBestOf(context, candidates.candidates, chosen, partners),
  };
  const better = betterButTaken(context, candidates.candidates, chosen, partners);
  return { ...explanation, reasons: seatReasons(explanation, better) };
}

function cohesionBetween(context: Context, one: string, other: string): MentorCohesion {
  return context.cohesion.between(context.mentors.get(one)!, context.mentors.get(other)!);
}

function cohesionSum(context: Context, mentorId: string, partners: readonly string[]): number {
  return partners.reduce((sum, partner) => sum + cohesionBetween(context, mentorId, partner).value, 0);
}

/** The best candidate who has a place left and sits not in the group; the loss is exact because nothing else moves. */
function nextBestOf(
  context: Context,
  candidates: readonly AffinityCandidate[],
  chosen: AffinityCandidate,
  partners: readonly string[],
): Alternative | null {
  const now = chosen.affinity + cohesionSum(context, chosen.mentorId, partners);
  let best: Alternative | null = null;
  for (const { mentorId, affinity } of candidates) {
    if (mentorId === chosen.mentorId || partners.includes(mentorId) || !hasPlace(context, mentorId)) continue;
    const loss = now - affinity - cohesionSum(context, mentorId, partners);
    if (best === null || loss < best.loss) best = { mentorId, affinity, loss };
  }
  return best;
}

function hasPlace(context: Context, mentorId: string): boolean {
  return (context.usage.get(mentorId) ?? 0) < context.mentors.get(mentorId)!.remainingCapacity;
}

/** The candidate of highest affinity above the chosen one whose places are all used elsewhere. */
function betterButTaken(
  context: Context,
  candidates: readonly AffinityCandidate[],
  chosen: AffinityCandidate,
  partners: readonly string[],
): AffinityCandidate | null {
  const taken = candidates.filter(
    ({ mentorId, affinity }) =>
      affinity > chosen.affinity && !partners.includes(mentorId) && !hasPlace(context, mentorId),
  );
  return taken.reduce<AffinityCandidate | null>(
    (best, next) => (best === null || next.affinity > best.affinity ? next : best),
    null,
  );
}

function explainOpenSeats({ solution }: Context, row: AffinityRow): OpenSeatExplanation[] {
  return solution.openSeats
    .filter((seat) => seat.teamId === row.teamId)
    .map(({ slot, reason, bottleneck }) => {
      const found = solution.bottlenecks[bottleneck];
      const contestedMentorIds = found?.mentorIds ?? [];
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
            vetoed: row.slots.find((candidates) => candidates.slot === slot)?.vetoed ?? 0,
          },
        ],
      };
    });
}
