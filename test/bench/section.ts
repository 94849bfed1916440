import type { BenchResult } from './benchmark.js';

/** Plain data that crosses to a task's process and back as JSON. */
export type TaskInput = Readonly<Record<string, string | number | boolean>>;

/** A piece of work that is measured in a process of its own, so that memory and processor time are its own. */
export type Task = (input: TaskInput) => unknown;

/** What a task answered, with the peak resident memory of its process. */
export interface Measured<Answer> {
  readonly answer: Answer;
  readonly peakMb: number;
}

/** What a section is given. */
export interface SectionContext {
  readonly full: boolean;
  /** Shows what it is at, on stderr. */
  progress(text: string): void;
  /** Runs the task of this name, of the same section, in a fresh process. Throws what the task threw. */
  inProcess<Answer>(task: string, input?: TaskInput): Promise<Measured<Answer>>;
}

/** One part of a benchmark: its tasks by name, and what it measures with them. */
export interface Section {
  readonly name: string;
  readonly tasks: Readonly<Record<string, Task>>;
  run(context: SectionContext): Promise<BenchResult>;
}
