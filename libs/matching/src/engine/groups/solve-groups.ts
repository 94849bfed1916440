import { groupFaults } from './group.faults.js';
import { GroupSearch } from './group-search.js';
import { groupModel } from './group-model.js';
import type { GroupModel } from './group-model.js';
import { entriesOf, membersOf, openUnderFloor, repaired, worthOf } from './group-plan.js';
import { GroupInputError } from './group.problem.js';
import type { GroupProblem } from './group.problem.js';
import type { GroupControl, GroupSolution } from './group.result.js';
import { solveIndependentRoles } from './independent-roles.js';
import type { IndependentRoles } from './independent-roles.js';
import { improve } from './improve-groups.js';
import { explainOpenSeats } from './open-seats.js';

/**
 * P2, anytime: independent roles (exact, and already optimal without cohesion), then Lagrangian prices that tighten the bound
 * and guide exact re-assignment of roles and ejection chains over whole groups; small rests are proven by branch and bound.
 * Deterministic.
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
  const independent = entriesOf(model, start.member);
  openUnderFloor(model, independent);

  const search = new GroupSearch(model, independent, control);
  const mostCohesion = model.groups * ((model.slots * (model.slots - 1)) / 2) * model.largestCohesion;
  search.bounded(start.scoreBound + mostCohesion, start.price);
  if (control.start !== undefined) search.offer(repaired(model, control.start));
  if (model.hasCohesion || model.floor > -Infinity) improve(problem, model, search, control, shouldStop);
  control.onProgress?.(1, 'polishing');
  return summarise(problem, model, start, independent, search, stopped, control.wantedGap ?? 0);
}

function summarise(
  problem: GroupProblem,
  model: GroupModel,
  start: IndependentRoles,
  independent: Int32Array,
  search: GroupSearch,
  stopped: boolean,
  wantedGap: number,
): GroupSolution {
  const worth = worthOf(model, search.plan);
  const alone = worthOf(model, independent);
  const back = (open: number): number => (model.fillingFirst ? open * model.openCost : 0);
  const bonusObjective = worth.score + back(worth.open);
  const bonusUpperBound = Math.max(bonusObjective, search.bound + back(worth.open));
  const objective = bonusObjective - worth.bonus;
  const gap = relativeGap(bonusUpperBound, bonusObjective);
  const member = membersOf(model, search.plan);
  return {
    member,
    objective,
    affinity: worth.affinity,
    cohesion: worth.cohesion,
    upperBound: Math.max(objective, Math.min(bonusUpperBound, search.plainBound + back(worth.open))),
    gap,
    ...(model.incumbent === null ? {} : { bonusObjective, bonusUpperBound }),
    independentObjective: alone.score - alone.bonus + back(alone.open),
    ...explainOpenSeats(problem, model, start, member),
    price: search.price,
    openSeatPenalty: model.openCost,
    status: gap === 0 ? 'optimal' : gap <= wantedGap ? 'within-gap' : stopped ? 'stopped' : 'best-found',
    rounds: search.rounds,
  };
}

/** How far an objective may be from the optimum, as a fraction of the bound. */
export function relativeGap(bound: number, objective: number): number {
  return bound <= objective ? 0 : (bound - objective) / Math.max(1, Math.abs(bound));
}
