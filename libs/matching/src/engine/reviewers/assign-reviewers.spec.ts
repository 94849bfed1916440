import { assignReviewers } from './assign-reviewers.js';
import { affinityWithBid } from './bids.js';
import { generateReviews } from './generate-reviews.js';
import { auditReviews } from './review.audit.js';
import { smallReviewProblem } from './review-instance.fixture.js';
import { mixedIntegerSolver, reviewProgram } from './review-milp.fixture.js';
import { ReviewInputError } from './review.problem.js';
import type { ReviewProblem } from './review.problem.js';
import type { ReviewAssignment } from './review.result.js';

const missed = (plan: ReviewAssignment): number =>
  plan.openSeats + plan.unmetRequirements + plan.shortLoads.reduce((sum, { missing }) => sum + missing, 0);

/** Affinities and flags by proposal; S second discipline, E external, B both. */
function small(
  lines: readonly (readonly [number, 'S' | 'E' | 'B' | '-'][])[],
  given: Partial<ReviewProblem> = {},
) {
  const bits = { '-': 0, S: 1, E: 2, B: 3 };
  const reviewers = lines[0]!.length;
  return {
    proposals: lines.length,
    reviewers,
    demand: new Int32Array(lines.length).fill(2),
    cap: new Int32Array(reviewers).fill(1),
    candidates: { kind: 'dense' as const, value: Int32Array.from(lines.flat(), ([value]) => value) },
    flags: Uint8Array.from(lines.flat(), ([, kind]) => bits[kind]),
    ...given,
  };
}

const seats = ({ seatReviewer }: ReviewAssignment): number[] => [...seatReviewer];

describe('assignReviewers', () => {
  it('equals the mixed integer optimum on 400 random instances, with a bound that the audit confirms', async () => {
    const solve = await mixedIntegerSolver();
    for (let seed = 1; seed <= 400; seed++) {
      const problem = smallReviewProblem(seed);
      const plan = assignReviewers(problem);
      const worth = plan.objective - plan.penalty * missed(plan);
      expect({ seed, worth }).toEqual({ seed, worth: solve(reviewProgram(problem, plan.penalty)) });
      expect({ seed, status: plan.status, bound: plan.upperBound }).toEqual({
        seed,
        status: 'optimal',
        bound: plan.objective,
      });
      expect({ seed, faults: auditReviews(problem, plan).faults }).toEqual({ seed, faults: [] });
    }
  });

  it('takes one person for both requirements where that is better, and two where that is', () => {
    const one: [number, 'S' | 'E' | 'B' | '-'][] = [
      [90, '-'],
      [40, 'S'],
      [40, 'E'],
      [50, 'B'],
    ];
    expect(seats(assignReviewers(small([one])))).toEqual([0, 3]);
    const two = one.map((pair, at): [number, 'S' | 'E' | 'B' | '-'] => (at === 0 ? [20, '-'] : pair));
    expect(seats(assignReviewers(small([two.with(3, [10, 'B'])])))).toEqual([1, 2]);
  });

  it('never breaks a conflict, and says which requirement stays open and why', () => {
    const line: [number, 'S' | 'E' | 'B' | '-'][] = [
      [90, 'E'],
      [80, '-'],
      [70, 'S'],
    ];
    const vetoed = assignReviewers(small([line], { vetoes: [{ proposal: 0, reviewer: 2 }] }));
    expect(seats(vetoed)).toEqual([0, 1]);
    expect(vetoed.shortfalls).toEqual([
      expect.objectContaining({
        kind: 'second-discipline',
        missing: 1,
        reason: 'all-conflicted',
        conflicted: 1,
      }),
    ]);
    const full = assignReviewers(small([line], { carried: Int32Array.of(0, 0, 1) }));
    expect(full.shortfalls).toEqual([expect.objectContaining({ reason: 'all-full', full: 1 })]);
    const none = assignReviewers(small([line.slice(0, 2)]));
    expect(none.shortfalls).toEqual([expect.objectContaining({ reason: 'no-candidates' })]);
  });

  it('says who is contested when two proposals need the one person of their second discipline', () => {
    const line: [number, 'S' | 'E' | 'B' | '-'][] = [
      [90, 'E'],
      [80, 'E'],
      [70, 'S'],
      [60, '-'],
    ];
    const plan = assignReviewers(small([line, line]));
    expect(plan).toMatchObject({ status: 'optimal', openSeats: 0, unmetRequirements: 1 });
    expect(plan.shortfalls).toEqual([
      expect.objectContaining({ kind: 'second-discipline', reason: 'capacity-exhausted', contested: [2] }),
    ]);
    expect(plan.reviewerPrice[2]).toBeGreaterThan(plan.reviewerPrice[3]!);
  });

  it('says when the seats cannot hold both kinds', () => {
    const line: [number, 'S' | 'E' | 'B' | '-'][] = [
      [90, 'E'],
      [70, 'S'],
    ];
    const plan = assignReviewers(small([line], { demand: Int32Array.of(1) }));
    expect(seats(plan)).toEqual([0]);
    expect(plan.shortfalls).toEqual([expect.objectContaining({ reason: 'no-seat-left' })]);
  });

  it('tells what the requirements cost, in all and for each proposal', () => {
    const line: [number, 'S' | 'E' | 'B' | '-'][] = [
      [90, 'E'],
      [80, '-'],
      [70, 'S'],
    ];
    const plan = assignReviewers(small([line]));
    expect([plan.objective, plan.objectiveWithoutQuotas]).toEqual([160, 170]);
    expect([...plan.quotaPrice]).toEqual([10]);
  });

  it('gives the same for dense and sparse input', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const dense = smallReviewProblem(seed);
      const sparse = asSparse(dense);
      const [one, other] = [assignReviewers(dense), assignReviewers(sparse)];
      expect(seats(other)).toEqual(seats(one));
    }
  });

  it('is within .1% with a sound audit on 200 proposals, and stops when asked with a true bound', () => {
    const problem = generateReviews({ proposals: 200, reviewers: 300, demand: 3, cap: 4, seed: 2 });
    const plan = assignReviewers(problem);
    expect(plan.gap).toBeLessThanOrEqual(0.001);
    expect(plan.unmetRequirements).toBe(0);
    expect(auditReviews(problem, plan).faults).toEqual([]);
    expect(plan.objective).toBeLessThan(plan.objectiveWithoutQuotas);
    for (const patience of [1, 4, 12]) {
      let asked = 0;
      const stopped = assignReviewers(problem, { shouldStop: () => ++asked > patience });
      expect(auditReviews(problem, stopped).faults).toEqual([]);
      const worth = (of: ReviewAssignment): number => of.objective - of.penalty * missed(of);
      const bound = stopped.upperBound - stopped.penalty * missed(stopped);
      expect(bound).toBeGreaterThanOrEqual(worth(plan));
    }
  });

  it('refuses wrong input with typed faults', () => {
    const line: [number, 'S' | 'E' | 'B' | '-'][] = [
      [90, 'E'],
      [80, 'S'],
    ];
    const pair = { proposal: 0, reviewer: 1 };
    expect(() => assignReviewers(small([line], { quotas: { second: 3 } }))).toThrow('quota-above-demand');
    expect(() => assignReviewers(small([line], { locks: [pair], vetoes: [pair] }))).toThrow('lock-vetoed');
    expect(() => assignReviewers(small([line], { flags: new Uint8Array(1) }))).toThrow(ReviewInputError);
    expect(() => assignReviewers(small([line], { vetoes: [{ proposal: 5, reviewer: 0 }] }))).toThrow(
      'pair-out-of-range',
    );
  });
});

describe('auditReviews', () => {
  const problem = smallReviewProblem(3);
  const plan = assignReviewers(problem);
  const faultsOf = (change: Partial<ReviewAssignment>) =>
    auditReviews(problem, { ...plan, ...change }).faults;

  it('finds what is wrong', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ objective: plan.objective + 1 })).toContain('objective-wrong');
    expect(faultsOf({ unmetRequirements: plan.unmetRequirements + 1 })).toContain('requirements-wrong');
    expect(faultsOf({ openSeats: plan.openSeats + 1 })).toContain('open-seats-wrong');
    expect(faultsOf({ upperBound: plan.objective - 1 })).toContain('bound-below-objective');
    expect(faultsOf({ priceBound: plan.priceBound - 1 })).toContain('price-bound-wrong');
    expect(faultsOf({ seatReviewer: new Int32Array(1) })).toContain('wrong-shape');
    const twice = plan.seatReviewer.slice().fill(plan.seatReviewer.find((reviewer) => reviewer >= 0)!);
    expect(faultsOf({ seatReviewer: twice })).toEqual(expect.arrayContaining(['reviewer-twice', 'over-cap']));
    const seat = plan.seatReviewer.findIndex((reviewer) => reviewer >= 0);
    const proposal = plan.seatStart.findLastIndex((start) => start <= seat);
    const vetoes = [{ proposal, reviewer: plan.seatReviewer[seat]! }];
    expect(auditReviews({ ...problem, vetoes }, plan).faults).toContain('conflict-broken');
  });
});

describe('affinityWithBid', () => {
  it('is a weighted mean in which no bid counts as half', () => {
    expect(affinityWithBid(600_000, 'eager', 0)).toBe(600_000);
    expect(affinityWithBid(600_000, 'eager', 0.5)).toBe(800_000);
    expect(affinityWithBid(600_000, 'unwilling', 0.5)).toBe(300_000);
    expect(affinityWithBid(500_000, 'none', 0.3)).toBe(500_000);
  });
});

function asSparse(problem: ReviewProblem): ReviewProblem {
  const start = [0];
  const column: number[] = [];
  const value: number[] = [];
  const flags: number[] = [];
  for (let proposal = 0; proposal < problem.proposals; proposal++) {
    for (let reviewer = 0; reviewer < problem.reviewers; reviewer++) {
      const at = proposal * problem.reviewers + reviewer;
      if (problem.candidates.value[at] === -(2 ** 31)) continue;
      column.push(reviewer);
      value.push(problem.candidates.value[at]!);
      flags.push(problem.flags[at]!);
    }
    start.push(column.length);
  }
  return {
    ...problem,
    candidates: {
      kind: 'sparse',
      start: Int32Array.from(start),
      column: Int32Array.from(column),
      value: Int32Array.from(value),
    },
    flags: Uint8Array.from(flags),
  };
}
