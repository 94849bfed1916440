import { auditGroups, generateGroups, solveGroups } from '@jiebang/matching/engine';
import type { GroupProblem, GroupRecipe } from '@jiebang/matching/engine';
import { atLeast, atMost, type BenchCase, type BenchGoal, type BenchResult } from '../benchmark.js';
import { median } from '../measure.js';
import { loadMilp, optimalGroups } from './references/group-milp.js';
import type { Section, SectionContext, TaskInput } from '../section.js';

/** Gaps whose first moment is recorded. */
const LEVELS = { 'at1.5%Ms': 0.015, 'at0.5%Ms': 0.005, 'at0.25%Ms': 0.0025, 'at0.05%Ms': 0.0005 } as const;

/** One size and kind of instance, with the processor time it gets and what it should reach. */
interface Trial {
  readonly name: string;
  readonly recipe: Omit<GroupRecipe, 'seed'>;
  readonly seconds: number;
  /** Largest median gap, in percent. */
  readonly gap?: number;
  readonly seeds?: readonly number[];
}

const hundred = { teams: 100, candidates: 20, capacity: 2 };
const threeHundred = { teams: 300, candidates: 50, capacity: 2 };
const thousand = { teams: 1000, candidates: 50, capacity: 2 };
const TRIALS: readonly Trial[] = [
  { name: '100 x 20', recipe: hundred, seconds: 2, gap: 0.05 },
  { name: '100 x 20, cohesion x3', recipe: { ...hundred, cohesion: 3 }, seconds: 2, gap: 0.5 },
  { name: '100 x 20, capacity 1', recipe: { ...hundred, capacity: 1 }, seconds: 2, gap: 0.5 },
  { name: '100 x 20, capacity 1, x3', recipe: { ...hundred, capacity: 1, cohesion: 3 }, seconds: 2, gap: 2 },
  { name: '100 x 20, four slots', recipe: { ...hundred, slots: 4 }, seconds: 2 },
  { name: '300 x 50', recipe: threeHundred, seeds: [1], seconds: 5 },
  {
    name: '300 x 50, capacity 1, x3',
    recipe: { ...threeHundred, capacity: 1, cohesion: 3 },
    seeds: [1],
    seconds: 5,
    gap: 2,
  },
  { name: '1,000 x 50', recipe: thousand, seconds: 10, gap: 0.25 },
  {
    name: '1,000 x 50, cohesion x3',
    recipe: { ...thousand, cohesion: 3 },
    seeds: [1],
    seconds: 10,
    gap: 0.5,
  },
  { name: '1,000 x 50, capacity 1', recipe: { ...thousand, capacity: 1 }, seeds: [1], seconds: 10, gap: 0.5 },
  {
    name: '1,000 x 50, capacity 1, x3',
    recipe: { ...thousand, capacity: 1, cohesion: 3 },
    seeds: [1],
    seconds: 10,
    gap: 2,
  },
];

/** Takes minutes to generate: one seed by default. */
const LARGE: Trial = {
  name: '10,000 x 50',
  recipe: { teams: 10_000, candidates: 50, capacity: 2 },
  seconds: 90,
  gap: 0.5,
  seeds: [1],
};

type Moments = Record<keyof typeof LEVELS | 'firstMs', number | null>;

interface Solved extends Moments {
  readonly gapPercent: number;
  readonly cpuMs: number;
  /** How much more the joint plan is worth than the roles solved one by one, in percent. */
  readonly gainPercent: number;
  readonly open: number;
  readonly rounds: number;
  /** Kinds of faults that the separate audit found. */
  readonly faults: number;
}

/** Solves one generated instance within `seconds` of processor time; the clock is ours, not the engine's. */
function solveOne(input: TaskInput): Solved {
  const problem = generateGroups(input as unknown as GroupRecipe);
  const began = process.cpuUsage();
  const cpuMs = (): number => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
  const limit = Number(input['seconds']) * 1000;
  const moments: Moments = {
    firstMs: null,
    'at1.5%Ms': null,
    'at0.5%Ms': null,
    'at0.25%Ms': null,
    'at0.05%Ms': null,
  };
  const solution = solveGroups(problem, {
    shouldStop: () => cpuMs() > limit,
    onImproved: (objective, upperBound) => {
      const now = cpuMs();
      moments.firstMs ??= now;
      const gap = (upperBound - objective) / upperBound;
      for (const [name, level] of Object.entries(LEVELS))
        if (gap <= level) moments[name as keyof typeof LEVELS] ??= now;
    },
  });
  const took = cpuMs();
  return {
    ...moments,
    gapPercent: 100 * solution.gap,
    cpuMs: took,
    gainPercent: 100 * (solution.objective / solution.independentObjective - 1),
    open: solution.unfilled.length,
    rounds: solution.rounds,
    faults: auditGroups(problem, solution).length,
  };
}

interface Compared {
  readonly instances: number;
  readonly equal: number;
  readonly proven: number;
  readonly boundsBelow: number;
  readonly faults: number;
}

/** Small instances of every kind against the optimum of the MILP; three and four slots, floors, incumbents, locks. */
async function compareWithMilp(input: TaskInput): Promise<Compared> {
  const solve = await loadMilp();
  const counts = { instances: 0, equal: 0, proven: 0, boundsBelow: 0, faults: 0 };
  for (let seed = 1; seed <= Number(input['seeds']); seed++) {
    for (const problem of smallProblems(seed)) {
      const ours = solveGroups(problem);
      const best = optimalGroups(problem, solve);
      counts.instances++;
      const found = ours.bonusObjective ?? ours.objective;
      const asFull = ours.unfilled.length === best.open;
      if (asFull && found === best.bonusObjective) counts.equal++;
      if (ours.gap === 0) counts.proven++;
      if (asFull && (ours.bonusUpperBound ?? ours.upperBound) < best.bonusObjective) counts.boundsBelow++;
      counts.faults += auditGroups(problem, ours).length;
    }
  }
  return counts;
}

function smallProblems(seed: number): GroupProblem[] {
  const plain = generateGroups({ teams: 8, candidates: 5, capacity: 2, seed });
  const tight = generateGroups({ teams: 8, candidates: 5, capacity: 1, cohesion: 3, seed });
  const four = generateGroups({ teams: 5, candidates: 3, capacity: 1, slots: 4, seed });
  const incumbent = {
    member: solveGroups(plain).member.map((one, at) => (at % 5 === 0 ? -1 : one)),
    bonus: 40_000,
  };
  return [
    plain,
    tight,
    four,
    { ...tight, floor: 2_300_000 },
    { ...tight, incumbent },
    {
      ...plain,
      unfilledCost: 100_000,
      locks: [{ group: 0, slot: 0, person: plain.slots[0]!.candidates.column[1]! }],
    },
  ];
}

/** `--seeds 4,5,6` on the command line measures other instances than the public ones. */
function seedsOf(trial: Trial): readonly number[] {
  const at = process.argv.indexOf('--seeds');
  if (at >= 0) return (process.argv[at + 1] ?? '').split(',').map(Number);
  return trial.seeds ?? [1, 2, 3];
}

async function measureTrial(
  trial: Trial,
  context: SectionContext,
): Promise<{ row: BenchCase; goals: BenchGoal[] }> {
  const runs: (Solved & { peakMb: number })[] = [];
  for (const seed of seedsOf(trial)) {
    context.progress(`${trial.name}, seed ${seed}`);
    const { answer, peakMb } = await context.inProcess<Solved>('solve', {
      ...trial.recipe,
      seconds: trial.seconds,
      seed,
    });
    runs.push({ ...answer, peakMb });
  }
  const middle = (of: (run: Solved & { peakMb: number }) => number): number => median(runs.map(of));
  const moment = (name: keyof Moments): number => middle((run) => run[name] ?? Infinity);
  const figures: Record<string, number> = {
    seeds: runs.length,
    gapPercent: middle((run) => run.gapPercent),
    worstGapPercent: Math.max(...runs.map((run) => run.gapPercent)),
    gainOverIndependentPercent: middle((run) => run.gainPercent),
    cpuMs: middle((run) => run.cpuMs),
    openSeats: middle((run) => run.open),
    faults: Math.max(...runs.map((run) => run.faults)),
    peakMb: middle((run) => run.peakMb),
  };
  for (const name of ['firstMs', ...Object.keys(LEVELS)] as (keyof Moments)[])
    if (moment(name) < Infinity) figures[name] = moment(name);
  const goals = [atMost(`groups ${trial.name}: faults found by the audit`, figures['faults']!, 0)];
  if (trial.gap !== undefined)
    goals.push(
      atMost(`groups ${trial.name}: gap in ${trial.seconds} s, %`, figures['gapPercent']!, trial.gap),
    );
  if (trial === LARGE) {
    goals.push(atMost('groups 10,000 x 50: first feasible plan, ms', moment('firstMs'), 5000));
    goals.push(atMost('groups 10,000 x 50: gap of 1.5% reached, ms', moment('at1.5%Ms'), 20_000));
    goals.push(atMost('groups 10,000 x 50: peak memory, MB', figures['peakMb']!, 600));
  }
  return { row: { case: `groups ${trial.name}`, figures }, goals };
}

async function run(context: SectionContext): Promise<BenchResult> {
  const cases: BenchCase[] = [];
  const goals: BenchGoal[] = [];
  context.progress('small instances against the MILP optimum');
  const { answer } = await context.inProcess<Compared>('exact', { seeds: 10 });
  cases.push({ case: 'groups, small: equal to the MILP optimum', figures: { ...answer } });
  goals.push(atLeast('groups small: share equal to the MILP optimum', answer.equal / answer.instances, 1));
  goals.push(atMost('groups small: bounds below the optimum', answer.boundsBelow, 0));
  for (const trial of [...TRIALS, LARGE]) {
    const { row, goals: reached } = await measureTrial(trial, context);
    cases.push(row);
    goals.push(...reached);
  }
  return { cases, goals };
}

/** P2: gaps in a given processor time, what the joint plan gains over independent roles, exactness on small instances. */
export const groupsSection: Section = {
  name: 'groups',
  tasks: { solve: solveOne, exact: compareWithMilp },
  run,
};
