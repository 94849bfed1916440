import { NO_PAIR } from '@jiebang/matching/engine';
import type { AssignmentProblem, AssignmentResult } from '@jiebang/matching/engine';

/** What the linear program found; its vertices are whole numbers, because the matrix is totally unimodular. */
export interface ProgramAnswer {
  readonly value: number;
  readonly unfilled: number;
  readonly shortLoads: number;
}

type Solve = (program: string) => {
  readonly Status: string;
  readonly Columns: Readonly<Record<string, { readonly Primal?: number } | undefined>>;
};

/** HiGHS from its npm package, loaded when first asked for; its types take it for CommonJS, which it is not when imported. */
export async function loadHighs(): Promise<Solve> {
  const { default: load } = (await import('highs')) as unknown as {
    default: () => Promise<{ solve: Solve }>;
  };
  const highs = await load();
  return (program) => highs.solve(program);
}

/**
 * P1 stated once more, as a linear program in the text format of CPLEX: x pairs, o open seats, s missed minimum loads; locks
 * are bounds. Prices of open seats row by row are not covered.
 */
export function solveByProgram(problem: AssignmentProblem, solve: Solve): ProgramAnswer {
  const pairs = pairsOf(problem);
  const answer = solve(programOf(problem, pairs));
  if (answer.Status !== 'Optimal') throw new Error(`HiGHS says ${answer.Status}`);
  const amount = (name: string): number => Math.round(answer.Columns[name]?.Primal ?? 0);
  let value = 0;
  for (const { row, column, worth } of pairs) value += worth * amount(`x${row}_${column}`);
  let unfilled = 0;
  for (let row = 0; row < problem.rows; row++) unfilled += amount(`o${row}`);
  let shortLoads = 0;
  for (let column = 0; column < problem.columns; column++) shortLoads += amount(`s${column}`);
  return { value, unfilled, shortLoads };
}

/** Whether a plan is as good as the program's: as few missed minimum loads, as few open seats where filling is first, the value. */
export function sameWorth(
  { unfilledCost }: AssignmentProblem,
  ours: Pick<AssignmentResult, 'objective' | 'unfilledSeats' | 'shortLoads'>,
  theirs: ProgramAnswer,
): boolean {
  const cost = Number(unfilledCost ?? 0);
  return (
    ours.shortLoads.reduce((sum, { missing }) => sum + missing, 0) === theirs.shortLoads &&
    ours.objective === theirs.value - cost * theirs.unfilled &&
    (unfilledCost !== undefined || ours.unfilledSeats === theirs.unfilled)
  );
}

interface Pair {
  readonly row: number;
  readonly column: number;
  readonly worth: number;
}

function pairsOf({ rows, columns, candidates }: AssignmentProblem): Pair[] {
  const pairs: Pair[] = [];
  for (let row = 0; row < rows; row++) {
    const from = candidates.kind === 'dense' ? row * columns : candidates.start[row]!;
    const to = candidates.kind === 'dense' ? from + columns : candidates.start[row + 1]!;
    for (let at = from; at < to; at++) {
      const worth = candidates.value[at]!;
      const column = candidates.kind === 'dense' ? at - from : candidates.column[at]!;
      if (worth !== NO_PAIR) pairs.push({ row, column, worth });
    }
  }
  return pairs;
}

function programOf(problem: AssignmentProblem, pairs: readonly Pair[]): string {
  const largest = pairs.reduce((most, { worth }) => Math.max(most, Math.abs(worth)), 1);
  const outweighing = 2 * (Math.min(problem.rows, problem.columns) + 1) * largest;
  const openSeat = typeof problem.unfilledCost === 'number' ? problem.unfilledCost : outweighing;
  const names = pairs.map(({ row, column }) => `x${row}_${column}`);
  const rows = Array.from({ length: problem.rows }, (_, row) => [`o${row}`]);
  const columns = Array.from({ length: problem.columns }, (): string[] => []);
  pairs.forEach(({ row, column }, at) => {
    rows[row]!.push(names[at]!);
    columns[column]!.push(names[at]!);
  });
  const objective = [
    ...pairs.map(({ worth }, at) => `${worth < 0 ? '-' : '+'} ${Math.abs(worth)} ${names[at]!}`),
    ...rows.map((_, row) => `- ${openSeat} o${row}`),
    ...columns.map((_, column) => `- ${openSeat + outweighing} s${column}`),
  ];
  const constraints = [
    ...rows.map((terms, row) => `r${row}: ${terms.join(' + ')} = ${problem.demand[row]!}`),
    ...columns.map(
      (terms, column) => `m${column}: ${[...terms, `z${column}`].join(' + ')} <= ${problem.maxLoad[column]!}`,
    ),
    ...columns.map(
      (terms, column) =>
        `l${column}: ${[...terms, `s${column}`].join(' + ')} >= ${problem.minLoad?.[column] ?? 0}`,
    ),
  ];
  const locked = new Set((problem.locks ?? []).map(({ row, column }) => `x${row}_${column}`));
  const bounds = names.map((name) => `${locked.has(name) ? 1 : 0} <= ${name} <= 1`);
  return [
    'Maximize',
    `obj: ${objective.join('\n ')}`,
    'Subject To',
    ...constraints,
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
}
