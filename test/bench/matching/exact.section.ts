import { existsSync, readFileSync } from 'node:fs';
import { checkAssignment, NO_PAIR, seededRandom, solveAssignment } from '@jiebang/matching/engine';
import type { AssignmentProblem } from '@jiebang/matching/engine';
import { atLeast, atMost, type BenchResult } from '../benchmark.js';
import { loadHighs, sameWorth, solveByProgram } from './references/linear-program.js';
import { smallInstance } from './references/small-instances.js';
import type { Section, SectionContext, TaskInput } from '../section.js';

const FOLDER = '../shared/data/bench';
const SCALE = 1_000_000;
const RANDOM_INSTANCES = 2000;

/** Public instances with the total that several exact solvers agreed on. */
const PROVEN: readonly { file: string; forbidden?: number; minLoad: number; optimum: number }[] = [
  { file: 'preflib1', minLoad: 0, optimum: 124.25 },
  { file: 'preflib3', minLoad: 0, optimum: 454.25 },
  { file: 'aamas2015', minLoad: 0, optimum: 1406.25 },
  { file: 'midl', forbidden: -1, minLoad: 0, optimum: 201.8849 },
  { file: 'midl', forbidden: -1, minLoad: 2, optimum: 150.0431 },
];

interface PublicInstance {
  readonly rows: number;
  readonly cols: number;
  readonly k: number;
  readonly maxLoad: number;
  readonly affinity: readonly (readonly number[])[];
}

interface Exactness {
  readonly value: number;
  readonly gap: number;
  readonly proven: boolean;
}

function known({ file, forbidden, minLoad }: TaskInput): Exactness {
  const instance = JSON.parse(readFileSync(`${FOLDER}/${file}.json`, 'utf8')) as PublicInstance;
  const scaled = (score: number): number => (score === forbidden ? NO_PAIR : Math.round(score * SCALE));
  const problem: AssignmentProblem = {
    rows: instance.rows,
    columns: instance.cols,
    demand: new Int32Array(instance.rows).fill(instance.k),
    maxLoad: new Int32Array(instance.cols).fill(instance.maxLoad),
    minLoad: new Int32Array(instance.cols).fill(Number(minLoad)),
    candidates: { kind: 'dense', value: Int32Array.from(instance.affinity.flat(), scaled) },
  };
  const result = solveAssignment(problem);
  const { proven, gap } = checkAssignment(problem, result);
  return {
    value: result.value / SCALE,
    gap,
    proven: proven && result.unfilledSeats + result.shortLoads.length === 0,
  };
}

/** Small instances of every shape, each solved by HiGHS too: how many agreed, how many certificates were accepted. */
async function random({ count, seed }: TaskInput): Promise<{ equal: number; proven: number }> {
  const solve = await loadHighs();
  const draw = seededRandom(Number(seed));
  let equal = 0;
  let proven = 0;
  for (let one = 0; one < Number(count); one++) {
    const problem = smallInstance(draw);
    const ours = solveAssignment(problem);
    const theirs = solveByProgram(problem, solve);
    if (sameWorth(problem, ours, theirs)) equal++;
    if (checkAssignment(problem, ours).proven) proven++;
  }
  return { equal, proven };
}

async function run(context: SectionContext): Promise<BenchResult> {
  const cases: BenchResult['cases'][number][] = [];
  const goals: BenchResult['goals'][number][] = [];
  const notes: string[] = [];
  let widest = 0;
  for (const { file, forbidden, minLoad, optimum } of PROVEN) {
    if (!existsSync(`${FOLDER}/${file}.json`)) {
      notes.push(`Exactness on ${file} was not measured: ${FOLDER} is not here.`);
      continue;
    }
    context.progress(`${file}, minimum load ${minLoad}`);
    const input = { file, minLoad, ...(forbidden === undefined ? {} : { forbidden }) };
    const { answer } = await context.inProcess<Exactness>('known', input);
    const name = `${file}${minLoad > 0 ? ', min load 2' : ''}`;
    widest = Math.max(widest, answer.proven ? Math.abs(answer.gap) : Infinity);
    cases.push({ case: name, figures: { value: answer.value, optimum, gap: answer.gap } });
    goals.push(
      atMost(
        `${name}: difference to the proven optimum`,
        Math.abs(Number(answer.value.toFixed(4)) - optimum),
        0,
      ),
    );
  }
  if (goals.length > 0) goals.push(atMost('public instances: widest certificate gap', widest, 0));
  context.progress(`${RANDOM_INSTANCES} random instances beside HiGHS`);
  const { answer } = await context.inProcess<{ equal: number; proven: number }>('random', {
    count: RANDOM_INSTANCES,
    seed: 2026,
  });
  cases.push({ case: 'random small instances', figures: { instances: RANDOM_INSTANCES, ...answer } });
  goals.push(
    atLeast('random small instances equal to HiGHS', answer.equal, RANDOM_INSTANCES),
    atLeast('random small instances with an accepted certificate of gap 0', answer.proven, RANDOM_INSTANCES),
  );
  return { cases, goals, notes };
}

/** P1 against proven optima and HiGHS. */
export const exactSection: Section = { name: 'exact', tasks: { known, random }, run };
