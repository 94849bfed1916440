import { existsSync, readFileSync } from 'node:fs';
import {
  blockingPairsOfGroups,
  generateAssignment,
  generateGroups,
  NO_PAIR,
  solveAssignment,
  solveFairAssignment,
  solveFairGroups,
  solveGroups,
} from '@jiebang/matching/engine';
import type { AssignmentProblem, FairAssignment, FairGroups, FairnessReport } from '@jiebang/matching/engine';
import { atLeast, atMost, type BenchCase, type BenchGoal, type BenchResult } from '../benchmark.js';
import { costOf, median } from '../measure.js';
import { choiceCases, choices } from './fairness.choices.js';
import type { Section, SectionContext, TaskInput } from '../section.js';

const FOLDER = '../shared/data/bench';
const SCALE = 1_000_000;
const SEEDS = [1, 2, 3];

/** Public instances; for midl also what reference code of others reached, as published with the instance. */
const PUBLIC: readonly { file: string; forbidden?: number; minLoad: number }[] = [
  { file: 'midl', forbidden: -1, minLoad: 0 },
  { file: 'midl', forbidden: -1, minLoad: 2 },
  { file: 'preflib1', minLoad: 0 },
  { file: 'preflib3', minLoad: 0 },
  { file: 'aamas2015', minLoad: 0 },
];
const GENERATED: readonly { rows: number; columns: number; demand: number; maxLoad: number; top?: number }[] =
  [
    { rows: 118, columns: 177, demand: 3, maxLoad: 4 },
    { rows: 300, columns: 310, demand: 1, maxLoad: 1 },
    { rows: 600, columns: 400, demand: 2, maxLoad: 4 },
    { rows: 1000, columns: 1500, demand: 3, maxLoad: 3, top: 50 },
  ];
const GROUPS: readonly { teams: number; candidates: number; capacity: number; cohesion: number }[] = [
  { teams: 100, candidates: 20, capacity: 2, cohesion: 1 },
  { teams: 100, candidates: 20, capacity: 1, cohesion: 3 },
  { teams: 1000, candidates: 50, capacity: 2, cohesion: 1 },
];
const REFERENCES =
  'midl by the reference code of others (total, worst-off, mean of the lowest tenth, Gini): FairFlow 198.775, .9448, 1.052, .141; ' +
  'FairSequence 199.054, .867, 1.040, .141. Everybody at least two: FairFlow 139.9, 0, .31, .23; FairSequence 141.0, .416, .50, .18.';

/** The same figures of every plan, in affinities of 0 to 1. */
interface Evenness {
  readonly total: number;
  readonly worst: number;
  readonly lowTenth: number;
  readonly gini: number;
  readonly envious: number;
}

interface FairAnswer {
  readonly before: Evenness;
  readonly after: Evenness & { ceiling: number; bound: number; proven: number; pricePercent: number };
  readonly cpuMs: number;
}

const evenness = (total: number, report: FairnessReport): Evenness => ({
  total: total / SCALE,
  worst: report.worst / SCALE,
  lowTenth: report.lowTenth / SCALE,
  gini: report.gini,
  envious: report.envious,
});

function publicProblem(file: string, forbidden: number | undefined, minLoad: number): AssignmentProblem {
  const instance = JSON.parse(readFileSync(`${FOLDER}/${file}.json`, 'utf8')) as {
    readonly rows: number;
    readonly cols: number;
    readonly k: number;
    readonly maxLoad: number;
    readonly affinity: readonly (readonly number[])[];
  };
  const scaled = (score: number): number => (score === forbidden ? NO_PAIR : Math.round(score * SCALE));
  return {
    rows: instance.rows,
    columns: instance.cols,
    demand: new Int32Array(instance.rows).fill(instance.k),
    maxLoad: new Int32Array(instance.cols).fill(instance.maxLoad),
    minLoad: new Int32Array(instance.cols).fill(minLoad),
    candidates: { kind: 'dense', value: Int32Array.from(instance.affinity.flat(), scaled) },
  };
}

/** The largest total, then the fair plan, each seed once; figures of the least fair seed, median processor time. */
async function fairRows(problem: AssignmentProblem, beyond: number): Promise<FairAnswer> {
  const start = solveAssignment(problem);
  const unfair = solveFairAssignment(problem, {
    start,
    seed: 1,
    floor: -SCALE,
    giveUpBeyond: 0,
    boundRounds: 0,
  });
  const costs: number[] = [];
  let least: FairAssignment | undefined;
  for (const seed of SEEDS) {
    let fair: FairAssignment | undefined;
    const cost = await costOf(
      () => void (fair = solveFairAssignment(problem, { seed, giveUpBeyond: beyond })),
    );
    costs.push(cost.cpuMs);
    if (least === undefined || (fair && fair.fairness.worst < least.fairness.worst)) least = fair;
  }
  if (least === undefined) throw new Error('nothing was solved');
  return {
    before: evenness(unfair.total, unfair.fairness),
    after: {
      ...evenness(least.total, least.fairness),
      ceiling: least.fairness.ceilingOfWorst / SCALE,
      bound: least.worstBound / SCALE,
      proven: Number(least.worstProven),
      pricePercent: least.price * 100,
    },
    cpuMs: median(costs),
  };
}

const known = ({ file, forbidden, minLoad, beyond }: TaskInput): Promise<FairAnswer> =>
  fairRows(
    publicProblem(String(file), forbidden === undefined ? undefined : Number(forbidden), Number(minLoad)),
    Number(beyond),
  );

const generated = ({ rows, columns, demand, maxLoad, top, seed }: TaskInput): Promise<FairAnswer> =>
  fairRows(
    generateAssignment({
      ...{ rows: Number(rows), columns: Number(columns), demand: Number(demand), maxLoad: Number(maxLoad) },
      ...(top === undefined ? {} : { top: Number(top) }),
      seed: Number(seed),
    }),
    0.001,
  );

async function groups({ teams, candidates, capacity, cohesion }: TaskInput) {
  const problem = generateGroups({
    ...{ teams: Number(teams), candidates: Number(candidates), capacity: Number(capacity) },
    ...{ cohesion: Number(cohesion), seed: 1 },
  });
  const start = solveGroups(problem, { rounds: 60, wantedGap: 0.005 });
  const before = solveFairGroups(problem, start, {
    seed: 1,
    giveUp: 0,
    giveUpBeyond: 0,
    floor: -SCALE,
    rounds: 1,
  });
  let fair: FairGroups = before;
  const { cpuMs } = await costOf(() => void (fair = solveFairGroups(problem, start, { seed: 1 })));
  const even = solveFairGroups(problem, start, { seed: 1, loadTolerance: 20_000 });
  return {
    worstBefore: before.fairness.worst / SCALE,
    worst: fair.fairness.worst / SCALE,
    ceiling: fair.fairness.ceilingOfWorst / SCALE,
    lowTenthBefore: before.fairness.lowTenth / SCALE,
    lowTenth: fair.fairness.lowTenth / SCALE,
    giniBefore: before.fairness.gini,
    gini: fair.fairness.gini,
    pricePercent: fair.price * 100,
    envious: fair.fairness.envious,
    blockingPairs: blockingPairsOfGroups(problem, fair.member, undefined, 0).total,
    loadGini: fair.fairness.loadGini,
    loadGiniEvened: even.fairness.loadGini,
    evenedPricePercent: even.price * 100,
    cpuMs,
  };
}

const ranked = ({ before, after, cpuMs }: FairAnswer, peakMb: number) => ({
  total: after.total,
  largestTotal: before.total,
  pricePercent: after.pricePercent,
  worst: after.worst,
  worstOfLargestTotal: before.worst,
  ceiling: after.ceiling,
  bound: after.bound,
  proven: after.proven,
  lowTenth: after.lowTenth,
  lowTenthOfLargestTotal: before.lowTenth,
  gini: after.gini,
  giniOfLargestTotal: before.gini,
  envious: after.envious,
  cpuMs,
  peakMb,
});

async function publicCases(context: SectionContext): Promise<BenchResult> {
  const cases: BenchCase[] = [];
  const goals: BenchGoal[] = [];
  for (const instance of PUBLIC) {
    for (const beyond of [0, 0.001, 1]) {
      if (beyond !== 0.001 && instance.file !== 'midl') continue;
      const name = `${instance.file}${instance.minLoad > 0 ? `, at least ${instance.minLoad} each` : ''}`;
      context.progress(`${name}, ${beyond} beyond the worst-off`);
      const { answer, peakMb } = await context.inProcess<FairAnswer>('known', { ...instance, beyond });
      const what = beyond === 0 ? 'worst-off only' : beyond === 1 ? 'full leximin' : 'default';
      cases.push({ case: `fair ${name}: ${what}`, figures: ranked(answer, peakMb) });
      if (beyond === 0.001) goals.push(...publicGoals(name, instance, answer));
    }
  }
  return { cases, goals, notes: [REFERENCES] };
}

function publicGoals(
  name: string,
  { file, minLoad }: { file: string; minLoad: number },
  { after }: FairAnswer,
) {
  const [worst, total] = minLoad > 0 ? [0.92, 137] : [0.9448, 201.5];
  return file === 'midl'
    ? [
        atLeast(`fair ${name}: worst-off`, after.worst, worst),
        atLeast(`fair ${name}: total with it`, after.total, total),
      ]
    : [atLeast(`fair ${name}: worst-off over its bound`, after.worst / after.bound, 1)];
}

async function generatedCases(context: SectionContext): Promise<BenchResult> {
  const cases: BenchCase[] = [];
  const shares: number[] = [];
  for (const recipe of GENERATED) {
    for (const seed of SEEDS) {
      const name = `${recipe.rows} x ${recipe.columns}, k=${recipe.demand}${recipe.top ? ` top ${recipe.top}` : ''}`;
      context.progress(`generated ${name}, seed ${seed}`);
      const { answer, peakMb } = await context.inProcess<FairAnswer>('generated', { ...recipe, seed });
      cases.push({ case: `fair ${name}, seed ${seed}`, figures: ranked(answer, peakMb) });
      shares.push(answer.after.worst / answer.after.bound);
    }
  }
  return {
    cases,
    goals: [atLeast('fair, generated: least share of the bound of the worst-off', Math.min(...shares), 0.99)],
  };
}

async function groupCases(context: SectionContext): Promise<BenchResult> {
  const cases: BenchCase[] = [];
  const goals: BenchGoal[] = [];
  for (const recipe of GROUPS) {
    const name = `${recipe.teams} teams, cohesion x${recipe.cohesion}, capacity ${recipe.capacity}`;
    context.progress(`groups ${name}`);
    const { answer, peakMb } = await context.inProcess<Awaited<ReturnType<typeof groups>>>('groups', {
      ...recipe,
    });
    cases.push({ case: `fair groups, ${name}`, figures: { ...answer, peakMb } });
    goals.push(atMost(`fair groups, ${name}: price in per cent`, answer.pricePercent, 2));
    if (recipe.teams === 1000) goals.push(atMost(`fair groups, ${name}: CPU ms`, answer.cpuMs, 5000));
  }
  return { cases, goals };
}

/** Fair plans and stable allocations. */
export const fairnessSection: Section = {
  name: 'fairness',
  tasks: { known, generated, groups, choices },
  async run(context) {
    const parts: BenchResult[] = [];
    if (existsSync(`${FOLDER}/midl.json`)) parts.push(await publicCases(context));
    else parts.push({ cases: [], goals: [], notes: [`the public instances were not found in ${FOLDER}`] });
    parts.push(await generatedCases(context), await groupCases(context), await choiceCases(context));
    return {
      cases: parts.flatMap(({ cases }) => cases),
      goals: parts.flatMap(({ goals }) => goals),
      notes: parts.flatMap(({ notes }) => notes ?? []),
    };
  },
};
