import { NO_PAIR } from '@jiebang/matching/engine';
import type { AssignmentProblem, SeededRandom } from '@jiebang/matching/engine';

const SCALE = 1_000_000;

/** 1 to 9 rows and columns; vetoes, several seats a row, loads from 0, minimum loads, locks, negative values, priced seats. */
export function smallInstance(draw: SeededRandom): AssignmentProblem {
  const rows = 1 + draw.below(9);
  const columns = 1 + draw.below(9);
  const spread = [3, 20, SCALE][draw.below(3)]!;
  const least = draw.below(2) === 0 ? 0 : -spread;
  const vetoes = [0, 0.1, 0.6][draw.below(3)]!;
  const value = Int32Array.from({ length: rows * columns }, () =>
    draw.next() < vetoes ? NO_PAIR : least + draw.below(spread - least + 1),
  );
  const demand = Int32Array.from({ length: rows }, () => draw.below(4));
  const maxLoad = Int32Array.from({ length: columns }, () => draw.below(5));
  const price = draw.below(4) === 0 ? { unfilledCost: draw.below(spread) } : {};
  const minimum =
    draw.below(2) === 0 ? {} : { minLoad: maxLoad.map((most) => draw.below(Math.min(most, 2) + 1)) };
  const problem = { rows, columns, demand, maxLoad, ...price, ...minimum };
  const locks = draw.below(3) === 0 ? lockOne(problem, value, draw) : [];
  const dense: AssignmentProblem = { ...problem, locks, candidates: { kind: 'dense', value } };
  return draw.below(2) === 0 ? dense : asSparse(dense);
}

function lockOne(
  { rows, columns, demand, maxLoad }: Pick<AssignmentProblem, 'rows' | 'columns' | 'demand' | 'maxLoad'>,
  value: Int32Array,
  draw: SeededRandom,
): { row: number; column: number }[] {
  const row = draw.below(rows);
  const column = draw.below(columns);
  const possible = value[row * columns + column] !== NO_PAIR && demand[row]! > 0 && maxLoad[column]! > 0;
  return possible ? [{ row, column }] : [];
}

function asSparse(dense: AssignmentProblem): AssignmentProblem {
  const start = new Int32Array(dense.rows + 1);
  const column: number[] = [];
  const value: number[] = [];
  dense.candidates.value.forEach((worth, at) => {
    if (worth !== NO_PAIR) {
      column.push(at % dense.columns);
      value.push(worth);
    }
    start[Math.floor(at / dense.columns) + 1] = column.length;
  });
  return {
    ...dense,
    candidates: { kind: 'sparse', start, column: Int32Array.from(column), value: Int32Array.from(value) },
  };
}
