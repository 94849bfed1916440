import { loadsOf, planGroupOf } from './match-plan.js';
import type { MatchPlan, PlanGroup, PlanSeat } from './match-plan.js';
import type { MatchSolution, OpenSeatReason } from './match-solution.js';
import { computeAffinities } from '../affinity/compute-affinities.js';
import type { AffinityCandidate, SlotCandidates } from '../affinity/affinity-table.js';
import type { Tokenizer } from '../affinity/tokenizer.js';
import { CohesionScorer } from '../cohesion/compute-cohesion.js';
import type { MentorCohesion } from '../cohesion/compute-cohesion.js';
import { explain } from '../explanation/explain.js';
import type { Reason } from '../explanation/reasons.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';
import type { MatchSnapshot, MentorProfile } from '../snapshot/match-snapshot.js';

/** Thrown when the plan or the snapshot has no such group, or the scheme no such slot. */
export class UnknownSeatError extends Error {
  constructor(
    readonly teamId: string,
    readonly slot: string,
  ) {
    super(`the plan has no seat ${slot} for team ${teamId}`);
    this.name = 'UnknownSeatError';
  }
}

export interface SeatRefill {
  /** Who takes the seat, or null when nobody can. */
  readonly mentorId: string | null;
  /** Why nobody can. */
  readonly reason: OpenSeatReason | null;
  /** Change of the plan's objective against the plan before the decline. */
  readonly change: number;
  /** The plan with this one seat changed; every other group is the same object. */
  readonly plan: MatchPlan;
}

/**
 * The best replacement for one declined seat, everybody else undisturbed: highest affinity plus cohesion with the members who
 * stay, among mentors of the slot who have a place left, are not vetoed, did not decline and sit not in the group already.
 *
 * @param snapshot as the plan was made from: a mentor's `remainingCapacity` counts the seats that the plan gives them.
 * @param groupId the team whose group it is. @param declinedMentors everybody who said no to this seat, or let it expire.
 * @throws SnapshotError, UnknownSeatError.
 */
export function refillSeat(
  snapshot: MatchSnapshot,
  currentPlan: MatchPlan,
  groupId: string,
  slot: string,
  declinedMentors: readonly string[],
  options: { readonly tokenizer?: Tokenizer } = {},
): SeatRefill {
  const group = currentPlan.groups.find(({ teamId }) => teamId === groupId);
  const at = group?.seats.findIndex((seat) => seat.slot === slot) ?? -1;
  if (group === undefined || at < 0) throw new UnknownSeatError(groupId, slot);
  const table = computeAffinities(
    { ...snapshot, locks: [] },
    { ...options, teamIds: [groupId], candidateLimit: Math.max(1, snapshot.mentors.length) },
  );
  const candidates = table.rows[0]?.slots.find((one) => one.slot === slot);
  if (candidates === undefined) throw new UnknownSeatError(groupId, slot);
  const members = group.seats.map((seat) => seat.mentorId);
  members[at] = null;
  const chosen = bestReplacement(snapshot, currentPlan, group, at, candidates, declinedMentors);
  members[at] = chosen.mentorId;

  const groups = currentPlan.groups.map((other) => ({
    teamId: other.teamId,
    members: other.seats.map((s) => s.mentorId),
  }));
  const solution = asSolution(
    currentPlan,
    snapshot,
    groups.map((one) => (one.teamId === groupId ? { ...one, members } : one)),
    {
      teamId: groupId,
      slot,
      reason: chosen.reason,
    },
  );
  const [explained] = explain({ ...snapshot, locks: [] }, table, solution, {
    teamIds: [groupId],
    slots: [slot],
  });
  const refilled: PlanSeat = {
    slot,
    mentorId: chosen.mentorId,
    explanation: explained!.seats[0] ?? null,
    open: explained!.openSeats[0] ?? null,
  };
  const left = group.seats[at]!.mentorId;
  const seats = group.seats.map((seat, index) =>
    index === at ? refilled : besideNewPartner(seat, left, refilled),
  );
  const changed = planGroupOf(groupId, seats);
  return {
    mentorId: chosen.mentorId,
    reason: chosen.reason,
    ...withGroup(snapshot, currentPlan, group, changed),
  };
}

/** A seat that stays keeps its explanation, except for what it says about the partner who left and the one who came. */
function besideNewPartner(seat: PlanSeat, left: string | null, refilled: PlanSeat): PlanSeat {
  const { explanation } = seat;
  if (explanation === null) return seat;
  const names = (pair: MentorCohesion, mentorId: string | null): boolean =>
    pair.a === mentorId || pair.b === mentorId;
  const gained = (refilled.explanation?.cohesion ?? []).filter((pair) => names(pair, explanation.mentorId));
  const reasons = explanation.reasons.filter(
    (reason) => reason.code !== 'cohesion' || reason.mentorId !== left,
  );
  const added = gained.map((pair): Reason => {
    return { code: 'cohesion', mentorId: refilled.mentorId!, kinds: pair.parts.map((part) => part.kind) };
  });
  return {
    ...seat,
    explanation: {
      ...explanation,
      cohesion: [...explanation.cohesion.filter((pair) => !names(pair, left)), ...gained],
      reasons: [...reasons, ...added],
    },
  };
}

function bestReplacement(
  snapshot: MatchSnapshot,
  plan: MatchPlan,
  group: PlanGroup,
  at: number,
  candidates: SlotCandidates,
  declinedMentors: readonly string[],
): { mentorId: string | null; reason: OpenSeatReason | null } {
  const mentors = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor]));
  const declined = new Set([
    ...declinedMentors,
    ...(group.seats[at]!.mentorId === null ? [] : [group.seats[at]!.mentorId]),
  ]);
  const partners = group.seats.flatMap(({ mentorId }, seat) =>
    mentorId === null || seat === at ? [] : [mentorId],
  );
  const used = usageWithout(plan, group.teamId, at);
  const cohesion = new CohesionScorer(snapshot);
  const worth = ({ mentorId, affinity }: AffinityCandidate): number =>
    partners.reduce(
      (sum, partner) => sum + cohesion.between(mentors.get(mentorId)!, mentors.get(partner)!).value,
      affinity,
    );
  const willing = candidates.candidates.filter(({ mentorId }) => !declined.has(mentorId));
  const free = willing.filter(({ mentorId }) => hasPlace(mentors.get(mentorId)!, used));
  const fitting = free.filter(({ mentorId }) => !partners.includes(mentorId));
  const ranked = fitting
    .map((candidate) => ({ mentorId: candidate.mentorId, worth: worth(candidate) }))
    .sort((left, right) => right.worth - left.worth || byCodeUnits(left.mentorId, right.mentorId));
  if (ranked.length > 0) return { mentorId: ranked[0]!.mentorId, reason: null };
  if (free.length > 0) return { mentorId: null, reason: 'person-already-in-group' };
  if (willing.length > 0 || candidates.full > 0) return { mentorId: null, reason: 'all-full' };
  return { mentorId: null, reason: candidates.vetoed > 0 ? 'all-vetoed' : 'no-candidates' };
}

function hasPlace(mentor: MentorProfile, used: ReadonlyMap<string, number>): boolean {
  return (used.get(mentor.id) ?? 0) < mentor.remainingCapacity;
}

function usageWithout(plan: MatchPlan, teamId: string, seat: number): Map<string, number> {
  const used = new Map<string, number>();
  for (const group of plan.groups) {
    group.seats.forEach(({ mentorId }, at) => {
      if (mentorId === null || (group.teamId === teamId && at === seat)) return;
      used.set(mentorId, (used.get(mentorId) ?? 0) + 1);
    });
  }
  return used;
}

/** The parts of a solution that the explanation of one group reads. Prices belonged to the old plan and are left out. */
function asSolution(
  plan: MatchPlan,
  snapshot: MatchSnapshot,
  groups: MatchSolution['groups'],
  open: { teamId: string; slot: string; reason: OpenSeatReason | null },
): MatchSolution {
  return {
    engineVersion: plan.engineVersion,
    groups,
    objective: plan.objective,
    affinity: plan.affinity,
    cohesion: plan.cohesion,
    upperBound: plan.upperBound,
    gap: plan.gap,
    independentObjective: plan.independentObjective,
    status: plan.status,
    rounds: 0,
    prices: [],
    openSeatPenalty: snapshot.unfilledCost ?? 1,
    openSeats:
      open.reason === null
        ? []
        : [{ teamId: open.teamId, slot: open.slot, reason: open.reason, bottleneck: -1 }],
    bottlenecks: [],
    audit: [],
  };
}

/** The plan with one group exchanged. Its bound was proven for all plans, so it stays true; the gap is reckoned anew. */
function withGroup(
  snapshot: MatchSnapshot,
  plan: MatchPlan,
  before: PlanGroup,
  after: PlanGroup,
): { change: number; plan: MatchPlan } {
  const open = ({ seats }: PlanGroup): number => seats.filter((seat) => seat.mentorId === null).length;
  const opened = open(after) - open(before);
  const change = after.score - before.score - (snapshot.unfilledCost ?? 0) * opened;
  const groups = plan.groups.map((group) => (group.teamId === after.teamId ? after : group));
  const objective = plan.objective + change;
  return {
    change,
    plan: {
      ...plan,
      groups,
      objective,
      affinity: plan.affinity + after.affinity - before.affinity,
      cohesion: plan.cohesion + after.cohesion - before.cohesion,
      gap:
        plan.upperBound > objective
          ? (plan.upperBound - objective) / Math.max(1, Math.abs(plan.upperBound))
          : 0,
      status: 'best-found',
      incompleteTeamIds: groups.filter((group) => !group.complete).map((group) => group.teamId),
      loads: loadsOf(snapshot, groups),
    },
  };
}
