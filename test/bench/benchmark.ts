import type { Picture } from './picture.js';

/** One row of a result: a thing that was measured, with its figures by name. */
export interface BenchCase {
  readonly case: string;
  /** Units stand in the names: `p50Ms`, `cpuMsPerRequest`, `peakMb`. */
  readonly figures: Readonly<Record<string, number>>;
}

/** A target of this project and what was got. */
export interface BenchGoal {
  readonly goal: string;
  /** In words: "<= 5". */
  readonly want: string;
  readonly got: number;
  readonly ok: boolean;
}

export interface BenchResult {
  readonly cases: readonly BenchCase[];
  readonly goals: readonly BenchGoal[];
  /** What a reader of the figures should know, for instance a reference that could not be installed. */
  readonly notes?: readonly string[];
}

/** What a benchmark is given. */
export interface BenchContext {
  /** Shows what it is at; goes to stderr, so that `--json` stays clean. */
  progress(text: string): void;
  /** True with `--full`: the large sizes. */
  readonly full: boolean;
}

export interface Benchmark {
  readonly name: string;
  readonly describes: string;
  run(context: BenchContext): Promise<BenchResult>;
  /** Charts of a result, drawn into docs/images with `--save`. */
  pictures?(result: BenchResult): readonly Picture[];
}

/** A goal that `got` is at most `limit`. */
export function atMost(goal: string, got: number, limit: number): BenchGoal {
  return { goal, want: `<= ${limit}`, got: round(got), ok: got <= limit };
}

/** A goal that `got` is at least `limit`. */
export function atLeast(goal: string, got: number, limit: number): BenchGoal {
  return { goal, want: `>= ${limit}`, got: round(got), ok: got >= limit };
}

/** Three significant digits or two decimals, whichever is finer. */
export function round(value: number): number {
  const size = Math.abs(value);
  return size >= 1000 ? Math.round(value) : Number(value.toPrecision(size >= 100 ? 4 : 3));
}
