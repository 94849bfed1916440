import type { MatchSolution, OpenSeat } from './match-solution.js';
import { seededOrder } from './seeded-order.js';
import type { AffinityTable, SlotCandidates } from '../affinity/affinity-table.js';
import { computeCohesion } from '../cohesion/compute-cohesion.js';
import { ENGINE_VERSION } from '../engine-version.js';
import { auditGroups } from '../groups/group.audit.js';
import { cohesionFromPairs } from '../groups/group.problem.js';
import type { GroupProblem } from '../groups/group.problem.js';
import type { GroupControl, GroupSolution } from '../groups/group.result.js';
import { solveGroups } from '../groups/solve-groups.js';
import { byCodeUnits, normaliseSnapshot } from '../snapshot/canonical-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';
import { assertSnapshot } from '../snapshot/snapshot.problems.js';

/** Thrown when the affinity table does not cover the snapshot's teams and slots. */
export class AffinityTableError extends Error {
  constructor(readonly teamId: string) {
    super(`affinity table has no complete row for team ${teamId}`);
    this.name = 'AffinityTableError';
  }
}

interface Layout {
  readonly problem: GroupProblem;
  readonly teamIds: readonly string[];
  readonly mentorIds: readonly string[];
  readonly slots: readonly string[];
  candidatesOf(group: number, slot: number): SlotCandidates;
}

/**
 * Solve stage: turns the snapshot and its affinities into a joint problem over all slots and solves it.
 *
 * @throws SnapshotError, AffinityTableError.
 */
export function solve(input: MatchSnapshot, table: AffinityTable, control: GroupControl = {}): MatchSolution {
  assertSnapshot(input);
  const layout = layOut(normaliseSnapshot(input), table);
  const result = solveGroups(layout.problem, control);
  return asSolution(layout, result);
}

function layOut(snapshot: MatchSnapshot, table: AffinityTable): Layout {
  const rows = new Map(table.rows.map((row) => [row.teamId, row]));
  const slots = snapshot.scheme.slots.map((slot) => slot.code);
  for (const { id } of snapshot.teams) {
    const row = rows.get(id);
    if (row === undefined || row.slots.map((slot) => slot.slot).join() !== slots.join())
      throw new AffinityTableError(id);
  }
  const teamIds = seededOrder(
    snapshot.teams.map((team) => team.id),
    snapshot.seed,
  );
  const mentorIds = seededOrder(
    snapshot.mentors.map((mentor) => mentor.id),
    snapshot.seed + 1,
  );
  const groupOf = new Map(teamIds.map((id, at) => [id, at]));
  const personOf = new Map(mentorIds.map((id, at) => [id, at]));
  const capacityOf = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor.remainingCapacity]));
  const candidatesOf = (group: number, slot: number): SlotCandidates =>
    rows.get(teamIds[group]!)!.slots[slot]!;
  return {
    teamIds,
    mentorIds,
    slots,
    candidatesOf,
    problem: {
      groups: teamIds.length,
      people: mentorIds.length,
      slots: slots.map((name, slot) => ({
        name,
        candidates: slotCandidates(teamIds.length, slot, candidatesOf, personOf),
        vetoed: Int32Array.from(teamIds, (_, group) => candidatesOf(group, slot).vetoed),
      })),
      capacity: Int32Array.from(mentorIds, (id) => capacityOf.get(id)!),
      cohesion: cohesionFromPairs(
        mentorIds.length,
        computeCohesion(snapshot, table).map(({ a, b, value }) => ({
          a: personOf.get(a)!,
          b: personOf.get(b)!,
          value,
        })),
      ),
      locks: snapshot.locks.map(({ teamId, slot, mentorId }) => ({
        group: groupOf.get(teamId)!,
        slot: slots.indexOf(slot),
        person: personOf.get(mentorId)!,
      })),
      ...(snapshot.unfilledCost === undefined ? {} : { unfilledCost: snapshot.unfilledCost }),
    },
  };
}

function slotCandidates(
  groups: number,
  slot: number,
  candidatesOf: Layout['candidatesOf'],
  personOf: ReadonlyMap<string, number>,
) {
  const start = new Int32Array(groups + 1);
  const pairs: [number, number][] = [];
  for (let group = 0; group < groups; group++) {
    const row = candidatesOf(group, slot).candidates.map(({ mentorId, affinity }): [number, number] => [
      personOf.get(mentorId)!,
      affinity,
    ]);
    row.sort(([left], [right]) => left - right);
    for (const pair of row) pairs.push(pair);
    start[group + 1] = pairs.length;
  }
  return {
    kind: 'sparse' as const,
    start,
    column: Int32Array.from(pairs, ([person]) => person),
    value: Int32Array.from(pairs, ([, affinity]) => affinity),
  };
}

function asSolution(layout: Layout, result: GroupSolution): MatchSolution {
  const { teamIds, mentorIds, slots } = layout;
  const groups = teamIds.map((teamId, group) => ({
    teamId,
    members: slots.map((_, slot) => {
      const person = result.member[group * slots.length + slot]!;
      return person < 0 ? null : mentorIds[person]!;
    }),
  }));
  groups.sort((left, right) => byCodeUnits(left.teamId, right.teamId));
  const openSeats = result.unfilled.map(({ group, slot, reason, bottleneck }): OpenSeat => {
    const { full } = layout.candidatesOf(group, slot);
    return {
      teamId: teamIds[group]!,
      slot: slots[slot]!,
      reason: (reason === 'no-candidates' || reason === 'all-vetoed') && full > 0 ? 'all-full' : reason,
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
    groups,
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

/**
 * True when seats stayed open although candidates had been cut off, there or in their bottleneck: computing the affinities
 * again with a larger `candidateLimit` may fill them.
 */
export function needsWiderCandidates(table: AffinityTable, solution: MatchSolution): boolean {
  const truncated = new Set(
    table.rows.flatMap((row) =>
      row.slots.filter((slot) => slot.truncated).map((slot) => JSON.stringify([row.teamId, slot.slot])),
    ),
  );
  const cut = ({ teamId, slot }: { readonly teamId: string; readonly slot: string }): boolean =>
    truncated.has(JSON.stringify([teamId, slot]));
  return solution.openSeats.some(
    (seat) => cut(seat) || (seat.bottleneck >= 0 && solution.bottlenecks[seat.bottleneck]!.seats.some(cut)),
  );
}
