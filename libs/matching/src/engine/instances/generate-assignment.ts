import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem, Candidates } from '../assignment/assignment.problem.js';
import { seededRandom } from './seeded-random.js';
import type { SeededRandom } from './seeded-random.js';
import { profileCosine, profileCosines, topicProfiles } from './topic-profiles.js';

const SCALE = 1_000_000;
const FORBIDDEN_SHARE = 0.02;

export interface AssignmentRecipe {
  readonly rows: number;
  readonly columns: number;
  readonly demand: number;
  readonly maxLoad: number;
  readonly minLoad?: number;
  /** Keep only so many best candidates a row (sparse); without it the instance is dense. */
  readonly top?: number;
  /** Sparse only: a row compares so many columns, drawn evenly, instead of all (where rows x columns is out of reach). */
  readonly among?: number;
  /** `topics` as described below; `uniform` draws every affinity evenly from 0..1e6. */
  readonly kind?: 'topics' | 'uniform';
  readonly seed: number;
}

/**
 * A P1 instance for tests and benchmarks: affinity = 0.85 cosine + 0.15 noise, scaled to 0..1e6; 2% of the pairs forbidden.
 * Sparse instances are generated row by row, so that their size is bounded by rows x top.
 */
export function generateAssignment(recipe: AssignmentRecipe): AssignmentProblem {
  const { rows, columns } = recipe;
  const random = seededRandom(recipe.seed);
  const affinity = affinitySource(recipe, random);
  return {
    rows,
    columns,
    demand: new Int32Array(rows).fill(recipe.demand),
    maxLoad: new Int32Array(columns).fill(recipe.maxLoad),
    ...(recipe.minLoad === undefined ? {} : { minLoad: new Int32Array(columns).fill(recipe.minLoad) }),
    candidates:
      recipe.top === undefined ? dense(recipe, affinity) : sparse(recipe, recipe.top, affinity, random),
  };
}

/** Writes the affinities of a row with columns `0 .. line.length - 1`, or with the columns named, into `line`. */
type AffinitySource = (row: number, line: Int32Array, columns?: Int32Array) => void;

function affinitySource(recipe: AssignmentRecipe, random: SeededRandom): AffinitySource {
  if (recipe.kind === 'uniform') {
    return (_, line) => {
      for (let at = 0; at < line.length; at++) line[at] = random.below(SCALE + 1);
    };
  }
  const rowProfiles = topicProfiles(recipe.rows, random);
  const columnProfiles = topicProfiles(recipe.columns, random);
  const cosine = new Float64Array(recipe.columns);
  return (row, line, columns) => {
    const cosines = cosine.subarray(0, line.length);
    if (columns === undefined) profileCosines(rowProfiles, row, columnProfiles, 0, cosines);
    else
      columns.forEach(
        (column, at) => (cosines[at] = profileCosine(rowProfiles, row, columnProfiles, column)),
      );
    for (let at = 0; at < line.length; at++) {
      if (random.next() < FORBIDDEN_SHARE) line[at] = NO_PAIR;
      else line[at] = Math.min(SCALE, Math.round((0.85 * cosines[at]! + 0.15 * random.next()) * SCALE));
    }
  };
}

function dense({ rows, columns }: AssignmentRecipe, affinity: AffinitySource): Candidates {
  const value = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) affinity(row, value.subarray(row * columns, (row + 1) * columns));
  return { kind: 'dense', value };
}

function sparse(
  { rows, columns, among }: AssignmentRecipe,
  top: number,
  affinity: AffinitySource,
  random: SeededRandom,
): Candidates {
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(rows * Math.min(top, columns));
  const value = new Int32Array(column.length);
  const line = new Int32Array(Math.min(among ?? columns, columns));
  const drawn = among === undefined ? undefined : new Int32Array(line.length);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    if (drawn !== undefined) drawColumns(drawn, columns, random);
    affinity(row, line, drawn);
    for (const at of bestOf(line, top)) {
      column[size] = drawn === undefined ? at : drawn[at]!;
      value[size++] = line[at]!;
    }
    start[row + 1] = size;
  }
  return { kind: 'sparse', start, column: column.slice(0, size), value: value.slice(0, size) };
}

/** One column from each of equally wide ranges: distinct and ascending. */
function drawColumns(drawn: Int32Array, columns: number, random: SeededRandom): void {
  const width = columns / drawn.length;
  for (let at = 0; at < drawn.length; at++) drawn[at] = Math.floor(width * (at + random.next()));
}

/** Indexes of the `top` best allowed entries, ascending; ties go to the smaller index. */
export function bestOf(line: Int32Array, top: number): number[] {
  const allowed = line.filter((value) => value !== NO_PAIR);
  const best: number[] = [];
  if (allowed.length <= top) {
    for (let at = 0; at < line.length; at++) if (line[at] !== NO_PAIR) best.push(at);
    return best;
  }
  const threshold = partition(allowed, allowed.length - top);
  let ties = top;
  for (const value of line) if (value > threshold) ties--;
  for (let at = 0; at < line.length; at++) {
    if (line[at]! > threshold || (line[at] === threshold && ties-- > 0)) best.push(at);
  }
  return best;
}

/** The entry that would stand at `rank` if the line were sorted; reorders the line (Hoare 1961). */
function partition(line: Int32Array, rank: number): number {
  let from = 0;
  let to = line.length - 1;
  while (from < to) {
    const pivot = line[(from + to) >> 1]!;
    let left = from;
    let right = to;
    while (left <= right) {
      while (line[left]! < pivot) left++;
      while (line[right]! > pivot) right--;
      if (left > right) break;
      const swapped = line[left]!;
      line[left++] = line[right]!;
      line[right--] = swapped;
    }
    if (rank <= right) to = right;
    else if (rank >= left) from = left;
    else break;
  }
  return line[rank]!;
}
