import type { AssignmentProblem } from '../assignment/assignment.problem.js';
import type { AssignmentResult } from '../assignment/assignment.result.js';
import { solveAssignment } from '../assignment/solve-assignment.js';
import type { GroupModel } from './group-model.js';

export interface IndependentRoles {
  readonly member: Int32Array;
  /** Bound of the score without cohesion; exact, so it equals the plan's affinity score when the solve was complete. */
  readonly scoreBound: number;
  readonly price: Float64Array;
  readonly assignment: AssignmentResult;
  /** Gates: assignment rows and columns beyond the seats and people. */
  readonly gates: number;
}

/**
 * The best plan that ignores cohesion: one exact assignment of all seats (where no person serves two roles it falls apart into
 * one per role by itself). A person who is a candidate for two seats of one group passes through a gate with a single place,
 * so that they take at most one of them: the gate is a column that a seat may take and a row that then needs the person
 * (the usual transformation of a transshipment node), and it must never stay open while a seat uses it.
 */
export function solveIndependentRoles(model: GroupModel, shouldStop?: () => boolean): IndependentRoles {
  const gates = findGates(model);
  const rows = model.seats + gates.length;
  const columns = model.people + gates.length;
  const entries = model.person.length + 2 * gates.length;
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(entries);
  const value = new Int32Array(entries);
  const gateOf = new Map<number, number>();
  gates.forEach(({ group, person }, gate) => gateOf.set(group * model.people + person, model.people + gate));

  for (let seat = 0; seat < model.seats; seat++) {
    const base = Math.floor(seat / model.slots) * model.people;
    for (let at = model.start[seat]!; at < model.start[seat + 1]!; at++) {
      const person = model.person[at]!;
      column[at] = gateOf.get(base + person) ?? person;
      value[at] = model.value[at]!;
    }
    start[seat + 1] = model.start[seat + 1]!;
  }
  gates.forEach(({ person }, gate) => {
    const at = start[model.seats + gate]!;
    column[at] = person;
    column[at + 1] = model.people + gate;
    start[model.seats + gate + 1] = at + 2;
  });

  const maxLoad = new Int32Array(columns).fill(1);
  maxLoad.set(model.capacity);
  const unfilledCost = new Float64Array(rows).fill(model.openCost);
  unfilledCost.fill(model.openCost + Math.max(0, model.largestValue) + 1, model.seats);
  const problem: AssignmentProblem = {
    rows,
    columns,
    demand: new Int32Array(rows).fill(1),
    maxLoad,
    candidates: { kind: 'sparse', start, column, value },
    locks: lockedSeats(model),
    unfilledCost,
  };
  const assignment = solveAssignment(problem, shouldStop === undefined ? {} : { shouldStop });
  const member = new Int32Array(model.seats);
  for (let seat = 0; seat < model.seats; seat++) {
    const taken = assignment.seatColumn[seat]!;
    member[seat] = taken < model.people ? taken : gates[taken - model.people]!.person;
  }
  return {
    member: assignment.complete ? member : withoutUnpaidGates(model, member),
    scoreBound: assignment.upperBound,
    price: assignment.columnPrice.slice(0, model.people),
    assignment,
    gates: gates.length,
  };
}

function findGates(model: GroupModel): { group: number; person: number }[] {
  const gates: { group: number; person: number }[] = [];
  const seen = new Int32Array(model.people).fill(-1);
  const gated = new Int32Array(model.people).fill(-1);
  for (let group = 0; group < model.groups; group++) {
    const from = model.start[group * model.slots]!;
    const to = model.start[(group + 1) * model.slots]!;
    for (let at = from; at < to; at++) {
      const person = model.person[at]!;
      if (seen[person] === group && gated[person] !== group) {
        gated[person] = group;
        gates.push({ group, person });
      }
      seen[person] = group;
    }
  }
  return gates;
}

function lockedSeats(model: GroupModel): { row: number; column: number }[] {
  const locks: { row: number; column: number }[] = [];
  model.locked.forEach((person, seat) => {
    if (person >= 0) locks.push({ row: seat, column: person });
  });
  return locks;
}

/** A stopped solve may have seats in gates whose row was not reached yet: give such seats up beyond the capacity. */
function withoutUnpaidGates(model: GroupModel, member: Int32Array): Int32Array {
  const usage = new Int32Array(model.people);
  for (const person of model.locked) if (person >= 0) usage[person]!++;
  return member.map((person, seat) => {
    if (person < 0 || model.locked[seat]! >= 0) return person;
    if (usage[person]! >= model.capacity[person]!) return -1;
    usage[person]!++;
    return person;
  });
}
