import {
  CalmAssignment,
  checkAssignment,
  generateAssignment,
  RematchEventError,
  seededRandom,
  solveAssignment,
  StandingAssignment,
} from '@jiebang/matching/engine';
import type {
  AssignmentProblem,
  AssignmentRecipe,
  Candidate,
  RematchEvent,
  SeededRandom,
} from '@jiebang/matching/engine';
import { atMost } from '../benchmark.js';
import type { BenchResult } from '../benchmark.js';
import { median, quantile } from '../measure.js';
import type { Section, SectionContext, TaskInput } from '../section.js';

const EVENTS = 300;
const LARGE = { rows: 10_000, columns: 30_000, demand: 3, maxLoad: 2, top: 50 };
const DENSE = { rows: 2000, columns: 2500, demand: 3, maxLoad: 3 };
const CHECK_EVERY = 60;

interface Played {
  readonly events: number;
  readonly fullSolveMs: number;
  readonly exact: Course;
  readonly calm: Course;
  /** Events after which the exact plan differed from solving anew, or had a certificate with faults. */
  readonly unequal: number;
  readonly checked: number;
}

interface Course {
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly worstMs: number;
  readonly othersPerEvent: number;
  readonly forcedPerEvent: number;
  readonly meanLossPercent: number;
  readonly lastLossPercent: number;
}

/** All kinds of events in turn, on seats that are really held: withdrawals, vetoes, new and leaving teams and mentors, locks. */
function drawEvent(plan: StandingAssignment, recipe: AssignmentRecipe, random: SeededRandom): RematchEvent {
  const row = random.below(plan.rows);
  const held = plan.columnsOf(row);
  const column = held[random.below(held.length)] ?? random.below(plan.columns);
  switch (random.below(8)) {
    case 0:
      return { kind: 'withdraw-column', column };
    case 1:
      return { kind: 'veto', row, column };
    case 2:
      return { kind: 'remove-row', row };
    case 3:
      return { kind: 'add-row', demand: recipe.demand, candidates: candidates(50, plan.columns, random) };
    case 4:
      return { kind: 'add-column', maxLoad: recipe.maxLoad, candidates: candidates(20, plan.rows, random) };
    case 5:
      return { kind: 'change-capacity', column, maxLoad: random.below(recipe.maxLoad + 2) };
    case 6:
      return { kind: 'change-values', row, candidates: candidates(50, plan.columns, random) };
    default:
      return { kind: 'lock', row, column };
  }
}

function candidates(count: number, others: number, random: SeededRandom): Candidate[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(random.below(others));
  return [...chosen].map((other) => ({ other, value: 500_000 + random.below(450_000) }));
}

function play(input: TaskInput): Played {
  const recipe: AssignmentRecipe = { ...(input['large'] === true ? LARGE : DENSE), seed: 1 };
  const problem = generateAssignment(recipe);
  const solveMs: number[] = [];
  let result = solveAssignment(problem);
  for (let run = 0; run < 3; run++) {
    const began = performance.now();
    result = solveAssignment(problem);
    solveMs.push(performance.now() - began);
  }
  const exact = new StandingAssignment(problem, result);
  const calm = new CalmAssignment(problem, { budget: 1, opening: Number(input['opening']) }, result);
  const random = seededRandom(5);
  const exactCourse = new CourseOfEvents();
  const calmCourse = new CourseOfEvents();
  let unequal = 0;
  let checked = 0;
  for (let events = 0; events < EVENTS;) {
    const event = drawEvent(exact, recipe, random);
    let began = performance.now();
    try {
      const change = exact.apply(event);
      exactCourse.add(performance.now() - began, change, 0);
    } catch (error) {
      if (error instanceof RematchEventError) continue;
      throw error;
    }
    began = performance.now();
    const change = calm.apply(event);
    calmCourse.add(performance.now() - began, change, change.loss);
    if (++events % CHECK_EVERY === 0) {
      checked++;
      if (!equalsSolvingAnew(exact, exact.problem())) unequal++;
    }
  }
  return {
    events: EVENTS,
    fullSolveMs: median(solveMs),
    exact: exactCourse.figures(),
    calm: calmCourse.figures(),
    unequal,
    checked,
  };
}

function equalsSolvingAnew(plan: StandingAssignment, problem: AssignmentProblem): boolean {
  const anew = solveAssignment(problem);
  return anew.objective === plan.objective && checkAssignment(problem, plan.plan()).proven;
}

class CourseOfEvents {
  private readonly ms: number[] = [];
  private others = 0;
  private forced = 0;
  private sumOfLoss = 0;
  private lastLoss = 0;

  add(ms: number, change: { readonly others: number; readonly forced: number }, loss: number): void {
    this.ms.push(ms);
    this.others += change.others;
    this.forced += change.forced;
    this.sumOfLoss += loss;
    this.lastLoss = loss;
  }

  figures(): Course {
    const events = this.ms.length;
    return {
      p50Ms: median(this.ms),
      p95Ms: quantile(this.ms, 0.95),
      worstMs: Math.max(...this.ms),
      othersPerEvent: this.others / events,
      forcedPerEvent: this.forced / events,
      meanLossPercent: (100 * this.sumOfLoss) / events,
      lastLossPercent: 100 * this.lastLoss,
    };
  }
}

async function run(context: SectionContext): Promise<BenchResult> {
  context.progress(`${EVENTS} mixed events at 10,000 x 30,000 x 50`);
  const large = await context.inProcess<Played>('events', { large: true, opening: 20_000 });
  context.progress(`${EVENTS} mixed events at 2,000 x 2,500 dense`);
  const dense = await context.inProcess<Played>('events', { large: false, opening: 33_000 });
  const rows = [
    ['10,000 x 30,000 x 50, k=3', large],
    ['2,000 x 2,500 dense, k=3', dense],
  ] as const;
  return {
    cases: rows.flatMap(([name, { answer, peakMb }]) => [
      { case: `${name}: exact`, figures: { ...answer.exact, fullSolveMs: answer.fullSolveMs, peakMb } },
      { case: `${name}: calm`, figures: { ...answer.calm } },
    ]),
    goals: rows.flatMap(([name, { answer }], at) => [
      atMost(`${name}: plans unlike solving anew`, answer.unequal, 0),
      ...(at === 0
        ? [
            atMost(`${name}: median ms an event`, answer.exact.p50Ms, 1),
            atMost(`${name}: p95 ms an event`, answer.exact.p95Ms, 25),
          ]
        : []),
      atMost(`${name}: others moved an event, calm`, answer.calm.othersPerEvent, 1),
      atMost(`${name}: value given up, %, mean`, answer.calm.meanLossPercent, 0.05),
      atMost(`${name}: value given up, %, after ${EVENTS} events`, answer.calm.lastLossPercent, 0.05),
    ]),
    notes: [
      'Events: withdrawals, vetoes, new and leaving teams and mentors, capacities, values, locks. Wall milliseconds an event.',
      'Calm figures include the exact plan that runs beside it and tells what the calm costs.',
    ],
  };
}

/** P4: a standing plan while things happen, exact and calm, beside solving anew. */
export const rematchSection: Section = { name: 'rematch', tasks: { events: play }, run };
