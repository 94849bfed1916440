import {
  assignReviewers,
  auditReviews,
  generateReviews,
  solveAssignment,
  type ReviewProblem,
} from '@jiebang/matching/engine';
import { atMost, type BenchCase, type BenchGoal } from '../benchmark.js';
import { costOf, median } from '../measure.js';
import type { Section, SectionContext, TaskInput } from '../section.js';

const PROPOSALS = 1000;
const REVIEWERS = 2000;
const SEEDS = [1, 2, 3];

interface ReviewerAnswer {
  readonly cpuMs: number;
  readonly plainCpuMs: number;
  readonly gap: number;
  readonly faults: number;
  readonly openSeats: number;
  readonly unmet: number;
  /** Requirements that the plan without them would miss. */
  readonly unmetWithoutQuotas: number;
  /** What the requirements cost, as a share of the total without them. */
  readonly priceOfQuotas: number;
  readonly nodes: number;
}

function problemOf(input: TaskInput): ReviewProblem {
  return generateReviews({
    proposals: Number(input['proposals']),
    reviewers: Number(input['reviewers']),
    demand: Number(input['demand']),
    cap: Number(input['cap']),
    seed: Number(input['seed']),
  });
}

/** One assignment with the two requirements, beside the same one without them by the plain assignment solver. */
async function assign(input: TaskInput): Promise<ReviewerAnswer> {
  const problem = problemOf(input);
  const plainProblem = {
    rows: problem.proposals,
    columns: problem.reviewers,
    demand: problem.demand,
    maxLoad: problem.cap.map((cap, reviewer) => Math.max(0, cap - (problem.carried?.[reviewer] ?? 0))),
    candidates: problem.candidates,
  };
  let plain = solveAssignment(plainProblem);
  const plainCost = await costOf(() => {
    plain = solveAssignment(plainProblem);
  });
  let plan = assignReviewers(problem, { effort: 1 });
  const cost = await costOf(() => {
    plan = assignReviewers(problem, { wantedGap: Number(input['wantedGap']) });
  });
  let unmetWithoutQuotas = 0;
  for (let proposal = 0; proposal < problem.proposals; proposal++) {
    let met = 0;
    for (let seat = plain.seatStart[proposal]!; seat < plain.seatStart[proposal + 1]!; seat++) {
      met |= problem.flags[proposal * problem.reviewers + plain.seatColumn[seat]!]!;
    }
    unmetWithoutQuotas += 2 - (met & 1) - (met >> 1);
  }
  return {
    cpuMs: cost.cpuMs,
    plainCpuMs: plainCost.cpuMs,
    gap: plan.gap,
    faults: auditReviews(problem, plan).faults.length,
    openSeats: plan.openSeats,
    unmet: plan.unmetRequirements,
    unmetWithoutQuotas,
    priceOfQuotas: 1 - plan.objective / plain.value,
    nodes: plan.nodes,
  };
}

async function measure(
  { inProcess, progress }: SectionContext,
  demand: number,
  cap: number,
  wantedGap: number,
): Promise<{ case: BenchCase; goals: BenchGoal[] }> {
  const name = `reviewers ${PROPOSALS} x ${REVIEWERS} k=${demand} cap=${cap}${wantedGap === 0 ? '' : `, stop at ${100 * wantedGap}%`}`;
  const answers: (ReviewerAnswer & { peakMb: number })[] = [];
  for (const seed of SEEDS) {
    progress(`${name}, seed ${seed}`);
    const input = { proposals: PROPOSALS, reviewers: REVIEWERS, demand, cap, seed, wantedGap };
    const { answer, peakMb } = await inProcess<ReviewerAnswer>('assign', input);
    answers.push({ ...answer, peakMb });
  }
  const middle = (pick: (answer: ReviewerAnswer & { peakMb: number }) => number): number =>
    median(answers.map(pick));
  const worst = (pick: (answer: ReviewerAnswer) => number): number => Math.max(...answers.map(pick));
  const figures = {
    cpuMs: middle((answer) => answer.cpuMs),
    plainCpuMs: middle((answer) => answer.plainCpuMs),
    gapPercent: 100 * worst((answer) => answer.gap),
    priceOfQuotasPercent: 100 * middle((answer) => answer.priceOfQuotas),
    unmetWithoutQuotas: middle((answer) => answer.unmetWithoutQuotas),
    unmet: worst((answer) => answer.unmet),
    openSeats: worst((answer) => answer.openSeats),
    faults: worst((answer) => answer.faults),
    nodes: middle((answer) => answer.nodes),
    peakMb: middle((answer) => answer.peakMb),
  };
  return {
    case: { case: name, figures },
    goals: [
      atMost(`${name}: gap, percent`, figures.gapPercent, 0.1),
      atMost(`${name}: processor seconds`, figures.cpuMs / 1000, 5),
      atMost(`${name}: faults found by the separate audit`, figures.faults, 0),
    ],
  };
}

/** Reviewers with a second discipline and an external one each, beside the assignment without these requirements. */
export const reviewersSection: Section = {
  name: 'reviewers',
  tasks: { assign },
  async run(context) {
    const cases: BenchCase[] = [];
    const goals: BenchGoal[] = [];
    // Reviewers carry 0 to 2 already: a cap of 4 leaves 6,000 places for 5,000 seats.
    for (const [demand, cap, wantedGap] of [
      [3, 6, 0],
      [5, 8, 0],
      [5, 4, 0.001],
    ] as const) {
      const measured = await measure(context, demand, cap, wantedGap);
      cases.push(measured.case);
      goals.push(...measured.goals);
    }
    return { cases, goals };
  },
};
