import { forEachReviewer, placesOf } from './review.faults.js';
import { EXTERNAL, quotaOf, SECOND_DISCIPLINE } from './review.problem.js';
import type { ReviewProblem } from './review.problem.js';

/** The problem as a mixed integer program in LP format; shortfalls cost `penalty` each. Straight from the problem's definition. */
export function reviewProgram(problem: ReviewProblem, penalty: number): string {
  const objective: string[] = [];
  const rows: string[] = [];
  const binaries: string[] = [];
  const generals: string[] = [];
  const loads: string[][] = Array.from({ length: problem.reviewers }, () => []);
  const conflicts = new Set((problem.vetoes ?? []).map((pair) => `${pair.proposal}_${pair.reviewer}`));
  const shortfall = (name: string): string => {
    objective.push(`- ${penalty} ${name}`);
    generals.push(name);
    return name;
  };
  for (let proposal = 0; proposal < problem.proposals; proposal++) {
    const all: string[] = [];
    const second: string[] = [];
    const external: string[] = [];
    forEachReviewer(problem, proposal, (reviewer, affinity, flags) => {
      if (conflicts.has(`${proposal}_${reviewer}`)) return;
      const name = `x_${proposal}_${reviewer}`;
      objective.push(`${affinity < 0 ? '-' : '+'} ${Math.abs(affinity)} ${name}`);
      binaries.push(name);
      all.push(name);
      loads[reviewer]!.push(name);
      if (flags & SECOND_DISCIPLINE) second.push(name);
      if (flags & EXTERNAL) external.push(name);
    });
    rows.push(`${[...all, shortfall(`u_${proposal}`)].join(' + ')} = ${problem.demand[proposal]}`);
    rows.push(
      `${[...second, shortfall(`s_${proposal}`)].join(' + ')} >= ${quotaOf(problem, 'second', proposal)}`,
      `${[...external, shortfall(`e_${proposal}`)].join(' + ')} >= ${quotaOf(problem, 'external', proposal)}`,
    );
  }
  loads.forEach((names, reviewer) => {
    if (names.length > 0) rows.push(`${names.join(' + ')} <= ${placesOf(problem, reviewer)}`);
    const least = problem.minLoad?.[reviewer] ?? 0;
    if (least > 0) rows.push(`${[...names, shortfall(`m_${reviewer}`)].join(' + ')} >= ${least}`);
  });
  for (const { proposal, reviewer } of problem.locks ?? []) rows.push(`x_${proposal}_${reviewer} = 1`);
  return [
    'Maximize',
    ` obj: ${objective.join(' ')}`,
    'Subject To',
    ...rows.map((row, at) => ` c${at}: ${row}`),
    'Binary',
    ` ${binaries.join(' ')}`,
    'General',
    ` ${generals.join(' ')}`,
    'End',
  ].join('\n');
}

/** Solves mixed integer programs in LP format; answers the best objective. */
export async function mixedIntegerSolver(): Promise<(program: string) => number> {
  // The package is CommonJS: its loader is the default export itself in Node, and one level down for the compiler.
  const loaded: unknown = (await import('highs')).default;
  const start = loaded as () => Promise<{ solve(program: string): { readonly ObjectiveValue: number } }>;
  const highs = await start();
  return (program) => Math.round(highs.solve(program).ObjectiveValue);
}
