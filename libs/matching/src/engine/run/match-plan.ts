import type { MatchSolution, MentorBottleneck, SolvedGroup } from './match-solution.js';
import type {
  OpenSeatExplanation,
  SeatExplanation,
  TeamExplanation,
} from '../explanation/team-explanation.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

/** A seat of the plan: somebody with the explanation, or open with its reason. */
export interface PlanSeat {
  readonly slot: string;
  readonly mentorId: string | null;
  readonly explanation: SeatExplanation | null;
  readonly open: OpenSeatExplanation | null;
}

export interface PlanGroup {
  readonly teamId: string;
  /** affinity + cohesion, in affinity units. */
  readonly score: number;
  readonly affinity: number;
  readonly cohesion: number;
  /** True when no seat is open. */
  readonly complete: boolean;
  /** In the order of the scheme. */
  readonly seats: readonly PlanSeat[];
}

/** The result of a match run, JSON-serialisable. Worths are integers in affinity units (1,000,000 = one perfect pair). */
export interface MatchPlan {
  readonly engineVersion: string;
  readonly schemeCode: string;
  readonly seed: number;
  readonly objective: number;
  readonly affinity: number;
  readonly cohesion: number;
  readonly upperBound: number;
  /** Fraction of the bound; 0 is proven optimal. */
  readonly gap: number;
  readonly status: MatchSolution['status'];
  readonly independentObjective: number;
  /** (objective - independentObjective) / independentObjective: what deciding jointly won. */
  readonly jointGain: number;
  readonly groups: readonly PlanGroup[];
  /** Teams with at least one open seat. */
  readonly incompleteTeamIds: readonly string[];
  readonly bottlenecks: readonly MentorBottleneck[];
  /** Only mentors with a seat. */
  readonly loads: readonly { readonly mentorId: string; readonly seats: number; readonly capacity: number }[];
  readonly audit: MatchSolution['audit'];
}

/** Save stage: joins the solution and the explanations (all shards) into the plan. */
export function assemblePlan(
  snapshot: MatchSnapshot,
  solution: MatchSolution,
  explanations: readonly TeamExplanation[],
): MatchPlan {
  const slots = snapshot.scheme.slots.map((slot) => slot.code);
  const ofTeam = new Map(explanations.map((explanation) => [explanation.teamId, explanation]));
  const groups = solution.groups.map((group) => planGroup(group, slots, ofTeam.get(group.teamId)));
  const { independentObjective, objective } = solution;
  return {
    engineVersion: solution.engineVersion,
    schemeCode: snapshot.scheme.code,
    seed: snapshot.seed,
    objective,
    affinity: solution.affinity,
    cohesion: solution.cohesion,
    upperBound: solution.upperBound,
    gap: solution.gap,
    status: solution.status,
    independentObjective,
    jointGain: independentObjective > 0 ? (objective - independentObjective) / independentObjective : 0,
    groups,
    incompleteTeamIds: groups.filter((group) => !group.complete).map((group) => group.teamId),
    bottlenecks: solution.bottlenecks,
    loads: loadsOf(snapshot, groups),
    audit: solution.audit,
  };
}

/** One group of a plan from its decision and its explanation. */
export function planGroup(
  { teamId, members, worth }: SolvedGroup,
  slots: readonly string[],
  explained: TeamExplanation | undefined,
): PlanGroup {
  const seats = members.map((mentorId, at): PlanSeat => {
    const slot = slots[at]!;
    const explanation = explained?.seats.find((seat) => seat.slot === slot) ?? null;
    const open = explained?.openSeats.find((seat) => seat.slot === slot) ?? null;
    return { slot, mentorId, explanation, open };
  });
  if (worth === undefined) return planGroupOf(teamId, seats);
  const affinity = worth.affinity.reduce((sum, value) => sum + value, 0);
  return groupOfSeats(teamId, seats, affinity, worth.cohesion);
}

/** Sums a group up from its seats; each pair's cohesion stands on both its seats and counts once. */
export function planGroupOf(teamId: string, seats: readonly PlanSeat[]): PlanGroup {
  let affinity = 0;
  let doubled = 0;
  for (const { explanation } of seats) {
    affinity += explanation?.affinity ?? 0;
    doubled += explanation?.cohesion.reduce((sum, pair) => sum + pair.value, 0) ?? 0;
  }
  return groupOfSeats(teamId, seats, affinity, doubled / 2);
}

function groupOfSeats(
  teamId: string,
  seats: readonly PlanSeat[],
  affinity: number,
  cohesion: number,
): PlanGroup {
  const complete = seats.every((seat) => seat.mentorId !== null);
  return { teamId, score: affinity + cohesion, affinity, cohesion, complete, seats };
}

/** Places used and places there were, by mentor. */
export function loadsOf(snapshot: MatchSnapshot, groups: readonly PlanGroup[]): MatchPlan['loads'] {
  const used = new Map<string, number>();
  for (const { seats } of groups) {
    for (const { mentorId } of seats)
      if (mentorId !== null) used.set(mentorId, (used.get(mentorId) ?? 0) + 1);
  }
  return snapshot.mentors
    .filter((mentor) => used.has(mentor.id))
    .map((mentor) => ({
      mentorId: mentor.id,
      seats: used.get(mentor.id)!,
      capacity: mentor.remainingCapacity,
    }))
    .sort((left, right) => byCodeUnits(left.mentorId, right.mentorId));
}
