import { LARGEST_AFFINITY } from '../assignment/assignment.problem.js';
import type { GroupProblem, GroupProblemFault, GroupSlot } from './group.problem.js';

type Report = (code: GroupProblemFault['code'], at: number) => void;

/** An affinity with a bonus and the cohesion, listed and by rule, of eight partners on top must still be an affinity that the assignment accepts. */
const LARGEST_VALUE = LARGEST_AFFINITY / 20;

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
  checkIncumbent(problem, report);
  if (problem.floor !== undefined && !Number.isSafeInteger(problem.floor)) report('bad-floor', 0);
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

/** Each row names its partners in ascending order, so that the other direction of a pair is always the next one to expect. */
function checkCohesion({ cohesion, people, cohesionRule }: GroupProblem, report: Report): void {
  const { start, person, value } = cohesion;
  if (cohesionRule !== undefined) {
    const { least, largest } = cohesionRule;
    if (!(least <= 0 && largest >= 0) || tooLarge(least) || tooLarge(largest)) report('bad-cohesion-rule', 0);
  }
  if (start.length !== people + 1 || person.length !== start[people] || value.length !== person.length) {
    report('wrong-length', 0);
    return;
  }
  const expected = start.slice();
  for (let one = 0; one < people; one++) {
    for (let at = start[one]!; at < start[one + 1]!; at++) {
      const other = person[at]!;
      const ascending = at === start[one] || person[at - 1]! < other;
      if (tooLarge(value[at]!)) report('value-out-of-range', at);
      if (other < 0 || other >= people || other === one || !ascending) {
        report('person-out-of-range', at);
        continue;
      }
      const back = expected[other]!++;
      if (back >= start[other + 1]! || person[back] !== one || value[back] !== value[at])
        report('cohesion-not-symmetric', at);
    }
  }
}

function checkIncumbent({ incumbent, groups, slots, people }: GroupProblem, report: Report): void {
  if (incumbent === undefined) return;
  const { member, bonus } = incumbent;
  if (!Number.isSafeInteger(bonus) || bonus < 0 || tooLarge(bonus)) report('bad-incumbent', -1);
  if (member.length !== groups * slots.length) report('wrong-length', 0);
  member.forEach((person, seat) => (person < -1 || person >= people) && report('bad-incumbent', seat));
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
