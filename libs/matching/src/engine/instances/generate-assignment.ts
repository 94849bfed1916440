import { NO_PAIR } from '../assignment/assignment.problem.js';
import type { AssignmentProblem, Candidates } from '../assignment/assignment.problem.js';
import { seededRandom } from './seeded-random.js';
import type { SeededRandom } from './seeded-random.js';
import { profileCosine, topicProfiles } from './topic-profiles.js';

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

type AffinitySource = (row: number, column: number) => number;

function affinitySource(recipe: AssignmentRecipe, random: SeededRandom): AffinitySource {
  if (recipe.kind === 'uniform') return () => random.below(SCALE + 1);
  const rowProfiles = topicProfiles(recipe.rows, random);
  const columnProfiles = topicProfiles(recipe.columns, random);
  return (row, column) => {
    if (random.next() < FORBIDDEN_SHARE) return NO_PAIR;
    const cosine = profileCosine(rowProfiles, row, columnProfiles, column);
    return Math.min(SCALE, Math.round((0.85 * cosine + 0.15 * random.next()) * SCALE));
  };
}

function dense({ rows, columns }: AssignmentRecipe, affinity: AffinitySource): Candidates {
  const value = new Int32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) value[row * columns + column] = affinity(row, column);
  }
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
  const compared = Math.min(among ?? columns, columns);
  const line = new Int32Array(compared);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    // Drawn one from each of equally wide ranges: distinct and ascending without a second look.
    const drawn = (at: number): number =>
      Math.floor((columns / compared) * (at + (among === undefined ? 0 : random.next())));
    const compare = Int32Array.from(line, (_, at) => drawn(at));
    for (let at = 0; at < compared; at++) line[at] = affinity(row, compare[at]!);
    for (const at of bestOf(line, top)) {
      column[size] = compare[at]!;
      value[size++] = line[at]!;
    }
    start[row + 1] = size;
  }
  return { kind: 'sparse', start, column: column.slice(0, size), value: value.slice(0, size) };
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
