import { BestGroupFinder } from './best-group.js';
import { JointBranchAndBound } from './branch-and-bound.js';
import { EjectionChains } from './ejection-chains.js';
import { groupModel } from './group-model.js';
import type { GroupModel } from './group-model.js';
import type { GroupSearch } from './group-search.js';
import type { GroupProblem } from './group.problem.js';
import type { GroupControl } from './group.result.js';
import { JointNeighbourhoods } from './joint-neighbourhoods.js';
import { LagrangianBound } from './lagrangian-bound.js';
import { RoleReassignment } from './role-reassignment.js';
import { StandingPlan } from './standing-plan.js';
import { TeamCohesion } from './team-cohesion.js';

const DEFAULT_ROUNDS = 250;
const SMALL_ROUNDS = 500;
/** Rounds between plans made from picks: the later the better the prices, and the dearer a plan the rarer. */
const ROUNDS_PER_PLAN = 4;
const SMALL_GROUPS = 300;
const ROUNDS_PER_PROOF = 50;
const MOST_GROUPS_PROVEN = 2000;
const NEIGHBOURHOODS = [8, 16, 30];
/** Passes without gain before larger neighbourhoods are tried. */
const PATIENCE = 2;
const MOST_COLUMNS = 30_000;
const MOST_WORK = 20_000_000;

/** Improves plan and bound until they meet, are near enough, or the rounds are over. */
export function improve(
  problem: GroupProblem,
  model: GroupModel,
  search: GroupSearch,
  control: GroupControl,
  shouldStop: () => boolean,
): void {
  const cohesion = new TeamCohesion(model, problem.cohesion, problem.cohesionRule, shouldStop);
  if (!cohesion.complete) return;
  const finder = new BestGroupFinder(model, cohesion);
  const roles = new RoleReassignment(model, cohesion, finder, shouldStop);
  control.onProgress?.(0.1, 'reassigning-roles');
  const plan = search.plan.slice();
  search.offer(plan, roles.inTurn(plan));

  const relaxation = new LagrangianBound(model, finder, search.price, shouldStop);
  const rounds = control.rounds ?? (model.groups <= SMALL_GROUPS ? SMALL_ROUNDS : DEFAULT_ROUNDS);
  let nextPlan = 0;
  control.onProgress?.(0.15, 'bounding');
  // A bound to show while the prices are haggled: the one of independent roles is far off.
  const first = relaxation.boundAt(search.price);
  if (Number.isNaN(first)) return;
  search.bounded(first, search.price);
  if (!search.isGoodEnough() && !relaxation.haggle()) return;
  while (search.rounds < rounds && !relaxation.isExhausted() && !search.isGoodEnough() && !shouldStop()) {
    if (!relaxation.round(search.score)) break;
    search.bounded(relaxation.best, relaxation.bestPrice);
    if (search.rounds >= nextPlan) {
      tryPicks(roles, relaxation.picks, search, model.slots);
      const pause = model.groups <= SMALL_GROUPS ? 0 : Math.ceil(search.rounds / 4);
      nextPlan = search.rounds + Math.max(ROUNDS_PER_PLAN, pause);
    }
    if (++search.rounds % ROUNDS_PER_PROOF === 0 && model.groups <= SMALL_GROUPS)
      finish(model, finder, search, shouldStop, MOST_WORK / 20);
    control.onProgress?.(0.15 + (0.7 * search.rounds) / rounds, 'bounding');
  }
  control.onProgress?.(0.9, 'polishing');
  while (!search.isGoodEnough() && !shouldStop()) {
    const polished = search.plan.slice();
    const chains = new EjectionChains(model, finder, new StandingPlan(model, finder, polished), search.price);
    let gain = 0;
    for (let more = 1; more > 0; gain += more) more = chains.pass(shouldStop);
    const before = search.score + gain;
    search.offer(polished, before);
    const after = roles.inTurn(polished);
    search.offer(polished, after);
    if (gain === 0 && after === before) break;
  }
  finish(model, finder, search, shouldStop);
  searchNeighbourhoods(model, finder, search, shouldStop);
  finish(model, finder, search, shouldStop);
  boundWithoutBonus(problem, model, cohesion, search, shouldStop);
}

/** Joint re-assignment of ever larger neighbourhoods, as long as it gains. */
function searchNeighbourhoods(
  model: GroupModel,
  finder: BestGroupFinder,
  search: GroupSearch,
  shouldStop: () => boolean,
): void {
  const price = search.price.map((asked, person) => (model.room[person]! > 0 ? asked : Infinity));
  let seed = 0;
  for (const size of NEIGHBOURHOODS) {
    for (let idle = 0; idle < PATIENCE && !search.isGoodEnough() && !shouldStop();) {
      const plan = search.plan.slice();
      const gain = new JointNeighbourhoods(model, finder, plan, price).pass(size, ++seed, shouldStop);
      idle = gain > 0 ? 0 : idle + 1;
      search.offer(plan, search.score + gain);
    }
  }
}

/** Proves the plan, or finds the best one, where few sets of members can still stand in a better plan. */
function finish(
  model: GroupModel,
  finder: BestGroupFinder,
  search: GroupSearch,
  shouldStop: () => boolean,
  mostWork = MOST_WORK,
): void {
  if (model.groups > MOST_GROUPS_PROVEN || search.isGoodEnough() || shouldStop()) return;
  const answer = new JointBranchAndBound(model, finder).search({
    groups: Array.from({ length: model.groups }, (_, group) => group),
    room: model.room,
    price: search.price.map((price, person) => (model.room[person]! > 0 ? price : Infinity)),
    score: search.score,
    plan: search.plan,
    mostColumns: MOST_COLUMNS,
    mostWork,
    shouldStop,
  });
  if (answer.better !== null) search.offer(answer.better, answer.score);
  if (answer.proven) search.proven();
}

/** The bound of the problem without bonus, at the prices that proved the one with it. */
function boundWithoutBonus(
  problem: GroupProblem,
  model: GroupModel,
  cohesion: TeamCohesion,
  search: GroupSearch,
  shouldStop: () => boolean,
): void {
  if (model.incumbent === null || shouldStop()) return;
  const { incumbent: _, ...rest } = problem;
  const plain = { ...groupModel(rest), openCost: model.openCost };
  const bound = new LagrangianBound(plain, new BestGroupFinder(plain, cohesion), search.price, shouldStop);
  const proven = bound.boundAt(search.price);
  if (!Number.isNaN(proven)) search.plainBound = proven;
}

function tryPicks(roles: RoleReassignment, picks: Int32Array, search: GroupSearch, slots: number): void {
  const plan = roles.planFromPicks(picks, search.rounds % slots);
  if (plan !== null) search.offer(plan, roles.inTurn(plan, search.rounds % slots));
}
