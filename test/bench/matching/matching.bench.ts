import type { BenchContext, Benchmark, BenchResult } from '../benchmark.js';
import { matchingPictures } from './pictures.js';
import { SECTIONS } from './sections.js';
import { inProcess } from '../task-process.js';

/** Sections named on the command line as `--only NAME,NAME`; all without it. */
function wanted(): readonly string[] | null {
  const at = process.argv.indexOf('--only');
  return at < 0 ? null : (process.argv[at + 1] ?? '').split(',');
}

async function run(context: BenchContext): Promise<BenchResult> {
  const only = wanted();
  const results: BenchResult[] = [];
  for (const section of SECTIONS) {
    if (only && !only.includes(section.name)) continue;
    results.push(
      await section.run({
        full: context.full,
        progress: (text) => context.progress(`${section.name}: ${text}`),
        inProcess: (task, input) => inProcess(section, task, input),
      }),
    );
  }
  return {
    cases: results.flatMap(({ cases }) => cases),
    goals: results.flatMap(({ goals }) => goals),
    notes: results.flatMap(({ notes }) => notes ?? []),
  };
}

/** The engine against proven optima, native solvers, and its own goals. */
export const matchingBenchmark: Benchmark = {
  name: 'matching',
  describes:
    'The matching engine: exactness, speed beside native solvers, gaps, fairness, re-matching, affinity.',
  run,
  pictures: matchingPictures,
};
