import { decideGroups } from './decide-groups.js';
import type { DecidedGroups, PlanBlockingPair } from './decide-groups.js';
import { decideRematch } from './decide-rematch.js';
import { layOut } from './lay-out.js';
import type { Layout } from './lay-out.js';
import type { MatchSolution, OpenSeat, SolvedGroup } from './match-solution.js';
import { scoresOf } from './scores.js';
import { candidateWorths } from './worths.js';
import type { AffinityScores } from '../affinity/affinity-scores.js';
import type { AffinityTable } from '../affinity/affinity-table.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { auditGroups } from '../groups/group.audit.js';
import type { GroupControl } from '../groups/group.result.js';
import { byCodeUnits, normaliseSnapshot } from '../snapshot/canonical-snapshot.js';
import type { MatchScheme, MatchSnapshot } from '../snapshot/match-snapshot.js';
import type { BlockingPair } from '../stability/blocking-pairs.js';
import { assertSnapshot } from '../snapshot/snapshot.problems.js';

/**
 * Solve stage: turns the snapshot and its affinities into a joint problem over all slots and solves it, close to the plan in
 * force where the snapshot has one.
 *
 * @throws SnapshotError, AffinityTableError.
 */
export function solve(
  input: MatchSnapshot,
  table: AffinityTable | AffinityScores,
  control: GroupControl = {},
): MatchSolution {
  assertSnapshot(input);
  const snapshot = normaliseSnapshot(input);
  const layout = layOut(snapshot, 'rows' in table ? scoresOf(snapshot, table) : table);
  const decided = snapshot.incumbent
    ? decideRematch(layout, snapshot.incumbent, control)
    : decideGroups(layout.problem, snapshot.fairness, snapshot.seed, control);
  const { fairness, rematch } = decided;
  const named = { ...fairness, blocking: fairness.blocking.map((pair) => namedPair(layout, pair)) };
  return { ...asSolution(layout, decided), fairness: named, ...(rematch === undefined ? {} : { rematch }) };
}

function namedPair(
  { teamIds, mentorIds, slots }: Layout,
  { unit, slot, person, unitGain, personGain }: BlockingPair,
): PlanBlockingPair {
  return {
    teamId: teamIds[unit]!,
    slot: slots[slot!]!,
    mentorId: mentorIds[person]!,
    teamGain: unitGain,
    mentorGain: Number.isFinite(personGain) ? personGain : null,
  };
}

function asSolution(layout: Layout, { solution: result, heldOpen }: DecidedGroups): MatchSolution {
  const { teamIds, mentorIds, slots } = layout;
  const openSeats = result.unfilled.map(({ group, slot, reason, bottleneck }): OpenSeat => {
    const isFull = (reason === 'no-candidates' || reason === 'all-vetoed') && layout.full(group, slot) > 0;
    const isHeld = heldOpen?.has(group * slots.length + slot) === true;
    return {
      teamId: teamIds[group]!,
      slot: slots[slot]!,
      reason: isFull ? 'all-full' : isHeld ? 'beyond-budget' : reason,
      bottleneck,
    };
  });
  openSeats.sort(
    (left, right) =>
      byCodeUnits(left.teamId, right.teamId) || slots.indexOf(left.slot) - slots.indexOf(right.slot),
  );
  const prices = mentorIds.map((mentorId, person) => ({ mentorId, price: result.price[person]! }));
  return {
    engineVersion: ENGINE_VERSION,
    groups: solvedGroups(layout, result.member),
    objective: result.objective,
    affinity: result.affinity,
    cohesion: result.cohesion,
    upperBound: result.upperBound,
    gap: result.gap,
    independentObjective: result.independentObjective,
    status: result.status,
    rounds: result.rounds,
    prices: prices
      .filter(({ price }) => price > 0)
      .sort((left, right) => right.price - left.price || byCodeUnits(left.mentorId, right.mentorId)),
    openSeatPenalty: result.openSeatPenalty,
    openSeats,
    bottlenecks: result.bottlenecks.map(({ seats, people, places }) => ({
      seats: seats.map(({ group, slot }) => ({ teamId: teamIds[group]!, slot: slots[slot]! })),
      mentorIds: people.map((person) => mentorIds[person]!).sort(byCodeUnits),
      places,
    })),
    audit: auditGroups(layout.problem, result),
  };
}

/** Groups in the order of team ids, with what each seat is worth. */
function solvedGroups({ problem, teamIds, mentorIds, slots }: Layout, member: Int32Array): SolvedGroup[] {
  const groups = teamIds.map((teamId, group): SolvedGroup => {
    const persons = slots.map((_, slot) => member[group * slots.length + slot]!);
    return {
      teamId,
      members: persons.map((person) => (person < 0 ? null : mentorIds[person]!)),
      worth: candidateWorths(problem, group, persons),
    };
  });
  return groups.sort((left, right) => byCodeUnits(left.teamId, right.teamId));
}

/**
 * True when seats stayed open although candidates had been cut off, there or in their bottleneck: computing the affinities
 * again with a larger `candidateLimit` may fill them.
 */
export function needsWiderCandidates(
  given: AffinityTable | AffinityScores,
  solution: MatchSolution,
  { slots }: MatchScheme,
): boolean {
  const truncated = truncatedSeats(
    given,
    slots.map(({ code }) => code),
  );
  const cut = ({ teamId, slot }: { readonly teamId: string; readonly slot: string }): boolean =>
    truncated.has(JSON.stringify([teamId, slot]));
  return solution.openSeats.some(
    (seat) => cut(seat) || (seat.bottleneck >= 0 && solution.bottlenecks[seat.bottleneck]!.seats.some(cut)),
  );
}

function truncatedSeats(
  table: AffinityTable | AffinityScores,
  slots: readonly string[],
): ReadonlySet<string> {
  if ('rows' in table) {
    const cut = table.rows.flatMap(({ teamId, slots: seats }) =>
      seats.filter(({ truncated }) => truncated).map(({ slot }) => JSON.stringify([teamId, slot])),
    );
    return new Set(cut);
  }
  const seats = table.teamIds.flatMap((teamId, team) =>
    slots.flatMap((slot, at) =>
      table.truncated[team * table.slots + at] === 1 ? [JSON.stringify([teamId, slot])] : [],
    ),
  );
  return new Set(seats);
}
