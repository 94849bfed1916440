import { LARGEST_AFFINITY } from '../assignment/assignment.problem.js';
import type { CohesionPairs, GroupProblem, GroupProblemFault, GroupSlot } from './group.problem.js';

type Report = (code: GroupProblemFault['code'], at: number) => void;

/** An affinity with the cohesion of several partners on top must still be an affinity that the assignment accepts. */
const LARGEST_VALUE = LARGEST_AFFINITY / 10;

const tooLarge = (value: number): boolean => value > LARGEST_VALUE || value < -LARGEST_VALUE;

/** Everything that is wrong with a P2 input; an empty list means that it can be solved. */
export function groupFaults(problem: GroupProblem): GroupProblemFault[] {
  const faults: GroupProblemFault[] = [];
  const report: Report = (code, at) => {
    if (faults.length < 100) faults.push({ code, at });
  };
  if (problem.slots.length === 0 || problem.slots.length > 9)
    report('wrong-slot-count', problem.slots.length);
  if (problem.capacity.length !== problem.people) report('wrong-length', 0);
  problem.capacity.forEach((capacity, person) => capacity < 0 && report('negative-number', person));
  const cost = problem.unfilledCost;
  if (cost !== undefined && (!Number.isSafeInteger(cost) || cost < 0)) report('bad-unfilled-cost', 0);
  problem.slots.forEach((slot, at) => checkSlot(problem, slot, at, report));
  checkCohesion(problem, report);
  if (faults.length === 0) checkLocks(problem, report);
  return faults;
}

function checkSlot(problem: GroupProblem, slot: GroupSlot, at: number, report: Report): void {
  const { start, column, value } = slot.candidates;
  const entries = start[problem.groups] ?? -1;
  const shaped = start.length === problem.groups + 1 && column.length === entries && value.length === entries;
  if (!shaped || (slot.vetoed !== undefined && slot.vetoed.length !== problem.groups)) {
    report('wrong-length', at);
    return;
  }
  const seen = new Int32Array(problem.people).fill(-1);
  for (let group = 0; group < problem.groups; group++) {
    for (let entry = start[group]!; entry < start[group + 1]!; entry++) {
      const person = column[entry]!;
      if (person < 0 || person >= problem.people) report('person-out-of-range', entry);
      else if (seen[person] === group) report('duplicate-candidate', entry);
      else seen[person] = group;
      if (tooLarge(value[entry]!)) report('value-out-of-range', entry);
    }
  }
}

function checkCohesion({ cohesion, people }: GroupProblem, report: Report): void {
  const { start, person, value } = cohesion;
  if (start.length !== people + 1 || person.length !== start[people] || value.length !== person.length) {
    report('wrong-length', 0);
    return;
  }
  for (let one = 0; one < people; one++) {
    for (let at = start[one]!; at < start[one + 1]!; at++) {
      const other = person[at]!;
      const ascending = at === start[one] || person[at - 1]! < other;
      if (other < 0 || other >= people || other === one || !ascending) report('person-out-of-range', at);
      else if (cohesionOf(cohesion, other, one) !== value[at]) report('cohesion-not-symmetric', at);
      if (tooLarge(value[at]!)) report('value-out-of-range', at);
    }
  }
}

/** Cohesion of two people by binary search; 0 for a pair that is not listed. */
export function cohesionOf({ start, person, value }: CohesionPairs, one: number, other: number): number {
  let low = start[one]!;
  let high = start[one + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = person[middle]!;
    if (found === other) return value[middle]!;
    if (found < other) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

function checkLocks(problem: GroupProblem, report: Report): void {
  const seats = new Set<number>();
  const members = new Set<number>();
  const uses = new Map<number, number>();
  (problem.locks ?? []).forEach(({ group, slot, person }, at) => {
    const candidates = problem.slots[slot]?.candidates;
    if (candidates === undefined || group < 0 || group >= problem.groups) {
      report('lock-out-of-range', at);
      return;
    }
    const row = candidates.column.subarray(candidates.start[group], candidates.start[group + 1]);
    if (!row.includes(person)) report('lock-without-candidate', at);
    const seat = group * problem.slots.length + slot;
    if (seats.has(seat)) report('duplicate-lock', at);
    seats.add(seat);
    const membership = group * problem.people + person;
    if (members.has(membership)) report('person-locked-twice-in-group', at);
    members.add(membership);
    uses.set(person, (uses.get(person) ?? 0) + 1);
  });
  for (const [person, used] of uses)
    if (used > (problem.capacity[person] ?? 0)) report('locks-exceed-capacity', person);
}
