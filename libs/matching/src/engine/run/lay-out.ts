import { AffinityTableError } from './affinity-table.error.js';
import { cohesionRule } from '../cohesion/cohesion-rule.js';
import type { AffinityScores } from '../affinity/affinity-scores.js';
import { seededOrder } from './seeded-order.js';
import type { SparseCandidates } from '../assignment/assignment.problem.js';
import { noCohesion } from '../groups/cohesion.js';
import type { GroupProblem } from '../groups/group.problem.js';
import { byCodeUnits } from '../snapshot/canonical-snapshot.js';
import type { MatchSnapshot } from '../snapshot/match-snapshot.js';

/** A snapshot and its affinities as a joint problem; groups and people are numbered in an order that the seed shuffles. */
export interface Layout {
  readonly problem: GroupProblem;
  /** By group. */
  readonly teamIds: readonly string[];
  /** By person. */
  readonly mentorIds: readonly string[];
  readonly slots: readonly string[];
  readonly personOf: ReadonlyMap<string, number>;
  readonly groupOf: ReadonlyMap<string, number>;
  /** Mentors of the slot that have no place left, as the group's seat sees them. */
  full(group: number, slot: number): number;
}

/** @throws AffinityTableError when a team has no row. */
export function layOut(snapshot: MatchSnapshot, table: AffinityScores): Layout {
  const slots = snapshot.scheme.slots.map((slot) => slot.code);
  const rowOf = new Map(table.teamIds.map((id, at) => [id, at]));
  for (const { id } of snapshot.teams) {
    if (!rowOf.has(id) || table.slots !== slots.length) throw new AffinityTableError(id);
  }
  const teamIds = seededOrder(idsOf(snapshot.teams), snapshot.seed);
  const mentorIds = seededOrder(idsOf(snapshot.mentors), snapshot.seed + 1);
  const groupOf = new Map(teamIds.map((id, at) => [id, at]));
  const personOf = new Map(mentorIds.map((id, at) => [id, at]));
  const capacityOf = new Map(snapshot.mentors.map((mentor) => [mentor.id, mentor.remainingCapacity]));
  const persons = Int32Array.from(table.mentorIds, (id) => personOf.get(id)!);
  const seatOf = (group: number, slot: number): number => rowOf.get(teamIds[group]!)! * slots.length + slot;
  return {
    teamIds,
    mentorIds,
    slots,
    personOf,
    groupOf,
    full: (group, slot) => table.full[seatOf(group, slot)]!,
    problem: {
      groups: teamIds.length,
      people: mentorIds.length,
      slots: slots.map((name, slot) => ({
        name,
        candidates: candidatesOf(table, persons, teamIds.length, (group) => seatOf(group, slot)),
        vetoed: Int32Array.from(teamIds, (_, group) => table.vetoed[seatOf(group, slot)]!),
      })),
      capacity: Int32Array.from(mentorIds, (id) => capacityOf.get(id)!),
      cohesion: noCohesion(mentorIds.length),
      cohesionRule: cohesionRule(snapshot, mentorIds),
      locks: snapshot.locks.map(({ teamId, slot, mentorId }) => ({
        group: groupOf.get(teamId)!,
        slot: slots.indexOf(slot),
        person: personOf.get(mentorId)!,
      })),
      ...(snapshot.unfilledCost === undefined ? {} : { unfilledCost: snapshot.unfilledCost }),
      ...(snapshot.fairness?.floor === undefined ? {} : { floor: snapshot.fairness.floor }),
    },
  };
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id).sort(byCodeUnits);
}

/** One slot's candidates, people ascending within a group. */
function candidatesOf(
  table: AffinityScores,
  persons: Int32Array,
  groups: number,
  seatOf: (group: number) => number,
): SparseCandidates {
  const start = new Int32Array(groups + 1);
  for (let group = 0; group < groups; group++) {
    const seat = seatOf(group);
    start[group + 1] = start[group]! + table.start[seat + 1]! - table.start[seat]!;
  }
  const column = new Int32Array(start[groups]!);
  const value = new Int32Array(start[groups]!);
  for (let group = 0; group < groups; group++) {
    const first = table.start[seatOf(group)]!;
    const order = Array.from({ length: start[group + 1]! - start[group]! }, (_, at) => first + at);
    order.sort((left, right) => persons[table.mentor[left]!]! - persons[table.mentor[right]!]!);
    order.forEach((entry, at) => {
      column[start[group]! + at] = persons[table.mentor[entry]!]!;
      value[start[group]! + at] = table.affinity[entry]!;
    });
  }
  return { kind: 'sparse', start, column, value };
}
