import { BestGroupFinder } from './best-group.js';
import { EjectionChains } from './ejection-chains.js';
import { groupFaults } from './group.faults.js';
import { groupModel } from './group-model.js';
import type { GroupModel } from './group-model.js';
import { worthOf } from './group-plan.js';
import { GroupInputError } from './group.problem.js';
import type { GroupProblem } from './group.problem.js';
import type { GroupControl, GroupSolution } from './group.result.js';
import { solveIndependentRoles } from './independent-roles.js';
import type { IndependentRoles } from './independent-roles.js';
import { LagrangianBound } from './lagrangian-bound.js';
import { explainOpenSeats } from './open-seats.js';
import { planFromPicks, reassignRolesInTurn } from './role-reassignment.js';

const DEFAULT_ROUNDS = 250;
const ROUNDS_PER_PLAN = 6;

interface Search {
  member: Int32Array;
  score: number;
  bound: number;
  price: Float64Array;
  rounds: number;
}

/**
 * P2, anytime: independent roles (exact, and already optimal without cohesion), then exact re-assignment of one role at a
 * time, Lagrangian prices that tighten the bound and suggest plans, and a variable-depth descent. Deterministic.
 *
 * @throws GroupInputError when `groupFaults` finds something.
 */
export function solveGroups(problem: GroupProblem, control: GroupControl = {}): GroupSolution {
  const faults = groupFaults(problem);
  if (faults.length > 0) throw new GroupInputError(faults);
  const model = groupModel(problem);
  let stopped = false;
  const shouldStop = (): boolean => (stopped ||= control.shouldStop?.() ?? false);

  control.onProgress?.(0, 'independent-roles');
  const start = solveIndependentRoles(model, shouldStop);
  const worth = worthOf(model, start.member);
  const search: Search = {
    member: start.member.slice(),
    score: worth.score,
    bound: start.scoreBound,
    price: start.price.map((price) => Math.max(0, price)),
    rounds: 0,
  };
  if (model.hasCohesion) improve(model, start, search, control, shouldStop);
  control.onProgress?.(1, 'polishing');
  return summarise(problem, model, start, search, worth.score, stopped, control.wantedGap ?? 0);
}

function improve(
  model: GroupModel,
  start: IndependentRoles,
  search: Search,
  control: GroupControl,
  shouldStop: () => boolean,
): void {
  const finder = new BestGroupFinder(model);
  search.bound = start.scoreBound + bestCohesionOfAll(finder, model);
  control.onProgress?.(0.1, 'reassigning-roles');
  search.score = reassignRolesInTurn(model, search.member, shouldStop);

  const relaxation = new LagrangianBound(model, finder, search.price);
  const rounds = control.rounds ?? DEFAULT_ROUNDS;
  const goodEnough = (): boolean => relativeGap(model, search) <= (control.wantedGap ?? 0);
  while (search.rounds < rounds && !relaxation.isExhausted() && !goodEnough() && !shouldStop()) {
    relaxation.round(search.score);
    if (relaxation.best < search.bound) search.bound = relaxation.best;
    if (search.rounds % ROUNDS_PER_PLAN === 0) tryPicks(model, relaxation.picks, search, shouldStop);
    search.rounds++;
    control.onProgress?.(0.15 + (0.7 * search.rounds) / rounds, 'bounding');
  }
  search.price = relaxation.bestPrice;

  control.onProgress?.(0.9, 'polishing');
  while (!goodEnough() && !shouldStop()) {
    const gain = new EjectionChains(model, finder, search.member, search.price).descend(shouldStop);
    const before = search.score + gain;
    search.score = reassignRolesInTurn(model, search.member, shouldStop);
    if (gain === 0 && search.score === before) break;
  }
}

/** A first bound on cohesion: every group gets its best conceivable one. */
function bestCohesionOfAll(finder: BestGroupFinder, model: GroupModel): number {
  let sum = 0;
  for (let group = 0; group < model.groups; group++) sum += finder.mostCohesion(group);
  return sum;
}

function tryPicks(model: GroupModel, picks: Int32Array, search: Search, shouldStop: () => boolean): void {
  const member = planFromPicks(model, picks, search.rounds % model.slots);
  const score = reassignRolesInTurn(model, member, shouldStop, search.rounds % model.slots);
  if (score > search.score) {
    search.score = score;
    search.member = member;
  }
}

/** Gap of the present search in terms of what people see: penalties of open seats added back. */
function relativeGap(model: GroupModel, search: Search): number {
  const open = search.member.reduce((sum, person) => sum + (person < 0 ? 1 : 0), 0);
  const back = model.fillingFirst ? open * model.openCost : 0;
  return fraction(search.bound + back, search.score + back);
}

function fraction(bound: number, objective: number): number {
  return bound <= objective ? 0 : (bound - objective) / Math.max(1, Math.abs(bound));
}

function summarise(
  problem: GroupProblem,
  model: GroupModel,
  start: IndependentRoles,
  search: Search,
  independentScore: number,
  stopped: boolean,
  wantedGap: number,
): GroupSolution {
  const worth = worthOf(model, search.member);
  const back = model.fillingFirst ? worth.open * model.openCost : 0;
  const startOpen = start.member.reduce((sum, person) => sum + (person < 0 ? 1 : 0), 0);
  const objective = worth.score + back;
  const upperBound = Math.max(objective, search.bound + back);
  const gap = fraction(upperBound, objective);
  return {
    member: search.member,
    objective,
    affinity: worth.affinity,
    cohesion: worth.cohesion,
    upperBound,
    gap,
    independentObjective: independentScore + (model.fillingFirst ? startOpen * model.openCost : 0),
    ...explainOpenSeats(problem, model, start, search.member),
    price: search.price,
    openSeatPenalty: model.openCost,
    status: gap === 0 ? 'optimal' : gap <= wantedGap ? 'within-gap' : stopped ? 'stopped' : 'best-found',
    rounds: search.rounds,
  };
}
