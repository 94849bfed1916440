import { readFileSync } from 'node:fs';
import type { Question } from './corpus.js';

/** What is measured of an engine, in milliseconds and megabytes. */
export interface EngineFigures {
  /** Without making the documents. */
  readonly indexMs: number;
  /** By kind of question, each answer's time. */
  readonly kinds: Readonly<Record<string, readonly number[]>>;
  /** From handing one document over until it was found. */
  readonly updateMs: readonly number[];
  /** Of all processes, at the end. */
  readonly residentMb: number;
}

export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Asks every question once to warm up, and once more for the clock. */
export async function timesOf(
  questions: readonly Question[],
  ask: (question: Question) => Promise<unknown>,
): Promise<readonly number[]> {
  for (const question of questions) await ask(question);
  const times: number[] = [];
  for (const question of questions) times.push(await timed(() => ask(question)));
  return times;
}

/** Memory of processes: pages that several of them share count once (Linux); elsewhere this process alone. */
export function residentMb(pids: readonly number[]): number {
  try {
    const kilobytes = pids.map((pid) => {
      const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0);
    });
    return kilobytes.reduce((sum, kb) => sum + kb, 0) / 1024;
  } catch {
    return process.memoryUsage().rss / 1024 / 1024;
  }
}
