import { measureFairness } from './decide-groups.js';
import type { DecidedGroups } from './decide-groups.js';
import type { Layout } from './lay-out.js';
import { MOST_TEAMS_OF_CURVE } from './plan-rematch.js';
import type { TradeOff } from './plan-rematch.js';
import { worthsOfGroups } from './worths.js';
import type { GroupProblem } from '../groups/group.problem.js';
import type { GroupControl, GroupSolution, UnfilledSeat } from '../groups/group.result.js';
import { solveGroups } from '../groups/solve-groups.js';
import { rematchGroups } from '../rematch/rematch-groups.js';
import type { Rematch } from '../rematch/rematch-groups.js';
import { SeatedGroups } from '../rematch/seated-groups.js';
import { frontier, tradeOffCurve } from '../rematch/trade-off-curve.js';
import type { IncumbentPlan } from '../snapshot/match-snapshot.js';

/** Budgets that the curve shows besides the one that was asked for; the plan anew is its end. */
const CURVE_BUDGETS = [0, 1, 2, 5, 10];

/**
 * Decides a problem close to the plan in force, and then anew, for the bound: first what has to be had, so that a time limit
 * takes from the bound and the curve rather than from the plan. The gap is that against all plans, those that may change
 * everything included; only where these fill seats that a small budget leaves open, and the plan is proven best within its
 * budget, is it the plan's own.
 */
export function decideRematch(
  layout: Layout,
  inForce: IncumbentPlan,
  { onProgress, onImproved, shouldStop, ...control }: GroupControl,
): DecidedGroups {
  const { problem } = layout;
  const { member: incumbent, left } = seatsInForce(layout, inForce);
  const { budget, bonus } = inForce;
  let stopped = false;
  const phase = (turn: number): GroupControl => ({
    ...control,
    shouldStop: () => (stopped ||= shouldStop?.() ?? false),
    onProgress: (fraction, note) => onProgress?.((turn + fraction) / 3, note),
  });
  const found = rematchGroups(problem, incumbent, { budget, bonus }, phase(0));
  const anew = solveGroups(problem, { ...phase(1), start: found.member });
  onProgress?.(2 / 3, 'polishing');
  const points = pointsOf(problem, incumbent, found, anew, { budget, control: phase(2) });
  const plan = found.proven ? found : bestWithin(found, points, { budget, bonus });
  const { unfilled, heldOpen } = openSeatsOf(problem, plan, anew, stopped);
  const solution = asSolution(problem, plan, anew, unfilled, {
    stopped,
    bonus,
    wantedGap: control.wantedGap,
  });
  onImproved?.(solution.objective, solution.upperBound);
  const curve = problem.groups > MOST_TEAMS_OF_CURVE ? null : curveOf(problem, points, anew);
  const fairness = measureFairness(problem, plan.member);
  return {
    solution,
    heldOpen,
    // Nothing was given up for the worst-off.
    fairness: { ...fairness, totalObjective: solution.objective, price: 0 },
    rematch: {
      budget: budget ?? null,
      forced: plan.forced + left,
      changes: plan.changes,
      proven: plan.proven,
      curve,
    },
  };
}

/** Who sits where, or -1; `left` counts the seats of people who are no mentors any more. */
function seatsInForce(
  { problem, slots, groupOf, personOf }: Layout,
  { groups }: IncumbentPlan,
): { readonly member: Int32Array; readonly left: number } {
  const member = new Int32Array(problem.groups * slots.length).fill(-1);
  let left = 0;
  for (const { teamId, members } of groups) {
    members.forEach((mentorId, slot) => {
      if (mentorId === null) return;
      const person = personOf.get(mentorId) ?? -1;
      if (person < 0) left++;
      member[groupOf.get(teamId)! * slots.length + slot] = person;
    });
  }
  return { member, left };
}

/** Reasons are those of the plan anew; a seat that it fills is open for the budget's sake. */
function openSeatsOf(
  { slots, floor }: GroupProblem,
  { member }: Rematch,
  anew: GroupSolution,
  stopped: boolean,
): { readonly unfilled: UnfilledSeat[]; readonly heldOpen: ReadonlySet<number> } {
  const known = new Map(anew.unfilled.map((open) => [open.group * slots.length + open.slot, open]));
  const bottleneckOf = new Map(
    anew.bottlenecks.flatMap(({ seats, people }, index) =>
      people.length === 0
        ? []
        : seats.map(({ group, slot }) => [group * slots.length + slot, index] as const),
    ),
  );
  const heldOpen = new Set<number>();
  const unfilled = [...member.keys()]
    .filter((seat) => member[seat]! < 0)
    .map((seat): UnfilledSeat => {
      const group = Math.floor(seat / slots.length);
      const open = known.get(seat);
      if (open !== undefined) return open;
      const bottleneck = bottleneckOf.get(seat) ?? -1;
      const place = { group, slot: seat % slots.length, bottleneck };
      if (bottleneck >= 0) return { ...place, reason: 'capacity-exhausted' };
      const members = member.subarray(group * slots.length, (group + 1) * slots.length);
      if (floor !== undefined && members.every((person) => person < 0))
        return { ...place, reason: 'below-unfilled-cost' };
      if (!stopped) heldOpen.add(seat);
      return { ...place, reason: 'stopped-early' };
    });
  return { unfilled, heldOpen };
}

function asSolution(
  problem: GroupProblem,
  { member, objective, openSeats, proven }: Rematch,
  anew: GroupSolution,
  unfilled: UnfilledSeat[],
  { stopped, bonus = 0, wantedGap = 0 }: { stopped: boolean; bonus?: number; wantedGap?: number },
): GroupSolution {
  const isOwn = proven && bonus === 0 && openSeats > anew.unfilled.length;
  const upperBound = isOwn ? objective : Math.max(objective, boundOf(problem, anew, openSeats));
  const gap = upperBound > objective ? (upperBound - objective) / Math.max(1, Math.abs(upperBound)) : 0;
  const worths = worthsOfGroups(problem, member);
  return {
    ...anew,
    member,
    objective,
    affinity: worths.reduce((sum, worth) => sum + worth.affinity, 0),
    cohesion: worths.reduce((sum, worth) => sum + worth.cohesion, 0),
    upperBound,
    gap,
    unfilled,
    status: gap === 0 ? 'optimal' : gap <= wantedGap ? 'within-gap' : stopped ? 'stopped' : 'best-found',
  };
}

/** What no plan with so many open seats is worth more than: the bound holds for worths less the penalty of open seats. */
function boundOf({ unfilledCost }: GroupProblem, anew: GroupSolution, openSeats: number): number {
  const more = unfilledCost === undefined ? openSeats - anew.unfilled.length : 0;
  return anew.upperBound + anew.openSeatPenalty * more;
}

/** A plan with what it changes. */
type Point = Pick<Rematch, 'changes' | 'openSeats' | 'objective' | 'member'>;

/**
 * The plan and the one anew in any case; on problems with a curve the other budgets are searched as well, as long as there is
 * time.
 */
function pointsOf(
  problem: GroupProblem,
  incumbent: Int32Array,
  plan: Rematch,
  anew: GroupSolution,
  { budget, control }: { budget: number | undefined; control: GroupControl },
): Point[] {
  const { shouldStop, wantedGap, rounds } = control;
  const budgets = problem.groups > MOST_TEAMS_OF_CURVE ? [] : CURVE_BUDGETS.filter((one) => one !== budget);
  const others = tradeOffCurve(
    problem,
    incumbent,
    { budgets, bonuses: [] },
    { shouldStop, wantedGap, rounds },
  );
  const end = new SeatedGroups(problem, incumbent, new Set(), 0);
  end.load(anew.member);
  const changes = Math.max(0, end.lost - end.overload);
  const { objective, member, unfilled } = anew;
  return [...others, plan, { changes, objective, openSeats: unfilled.length, member }];
}

/** The search within a budget is no search of everything: what another budget, or deciding anew, found may fit as well. */
function bestWithin(
  plan: Rematch,
  points: readonly Point[],
  { budget = Infinity, bonus = 0 }: Pick<IncumbentPlan, 'budget' | 'bonus'>,
): Rematch {
  const worth = ({ objective, changes }: Point): number => objective - bonus * changes;
  let best: Point = plan;
  for (const point of points) {
    if (point.changes > Math.max(budget, plan.changes) || point.openSeats > best.openSeats) continue;
    if (point.openSeats < best.openSeats || worth(point) > worth(best)) best = point;
  }
  const { member, objective, openSeats, changes } = best;
  return { ...plan, member, objective, openSeats, changes };
}

function curveOf(problem: GroupProblem, points: readonly Point[], anew: GroupSolution): TradeOff[] {
  return frontier(points).map(({ changes, objective, openSeats }) => ({
    changes,
    objective,
    openSeats,
    upperBound: Math.max(objective, boundOf(problem, anew, openSeats)),
  }));
}
