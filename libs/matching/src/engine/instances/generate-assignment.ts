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
    candidates: recipe.top === undefined ? dense(recipe, affinity) : sparse(recipe, recipe.top, affinity),
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

function sparse({ rows, columns }: AssignmentRecipe, top: number, affinity: AffinitySource): Candidates {
  const start = new Int32Array(rows + 1);
  const column = new Int32Array(rows * Math.min(top, columns));
  const value = new Int32Array(column.length);
  const line = new Int32Array(columns);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < columns; at++) line[at] = affinity(row, at);
    const best = bestOf(line, top);
    for (const at of best) {
      column[size] = at;
      value[size++] = line[at]!;
    }
    start[row + 1] = size;
  }
  return { kind: 'sparse', start, column: column.slice(0, size), value: value.slice(0, size) };
}

/** Indexes of the `top` best allowed entries, ascending; ties go to the smaller index. */
export function bestOf(line: Int32Array, top: number): number[] {
  const allowed: number[] = [];
  line.forEach((value, at) => {
    if (value !== NO_PAIR) allowed.push(at);
  });
  if (allowed.length > top) {
    const sorted = line.slice().sort();
    const threshold = sorted[sorted.length - top]!;
    const above = allowed.filter((at) => line[at]! > threshold);
    const ties = allowed.filter((at) => line[at] === threshold).slice(0, top - above.length);
    return [...above, ...ties].sort((left, right) => left - right);
  }
  return allowed;
}
