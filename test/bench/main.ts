import { apiBenchmark } from './api/api.bench.js';
import { serveBarePage } from './api/bare-handler.js';
import type { Benchmark } from './benchmark.js';
import { thisMachine } from './machine.js';
import { matchingBenchmark } from './matching/matching.bench.js';
import { SECTIONS } from './matching/sections.js';
import { searchBenchmark, searchSection } from './search/search.bench.js';
import { runTask, TASK_WORD } from './task-process.js';
import { draw } from './picture.js';
import { relevanceBenchmark } from './relevance/relevance.bench.js';
import { webBenchmark } from './web/web.bench.js';
import { asMarkdown, keep } from './report.js';

const BENCHMARKS: readonly Benchmark[] = [
  apiBenchmark,
  matchingBenchmark,
  relevanceBenchmark,
  searchBenchmark,
  webBenchmark,
];

function help(): string {
  const lines = BENCHMARKS.map(({ name, describes }) => `  ${name.padEnd(12)} ${describes}`);
  return `npm run bench -- NAME [--json] [--full] [--save]\n${lines.join('\n')}\n`;
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const benchmark = BENCHMARKS.find(({ name }) => words.includes(name));
  if (!benchmark) {
    process.stderr.write(help());
    return 2;
  }
  const machine = thisMachine();
  const result = await benchmark.run({
    full: words.includes('--full'),
    progress: (text) => process.stderr.write(`${benchmark.name}: ${text}\n`),
  });
  const text = asMarkdown(benchmark, machine, result);
  if (words.includes('--save')) {
    keep(benchmark, text);
    await draw(benchmark.pictures?.(result) ?? []);
  }
  if (words.includes('--json')) {
    process.stdout.write(`${JSON.stringify({ name: benchmark.name, machine, ...result })}\n`);
  } else {
    process.stdout.write(`${text}\n`);
  }
  return 0;
}

/** The reference handler and measured tasks run in processes of their own, from this same bundle. */
function work(): Promise<number | void> {
  if (process.argv.includes('--bare-page')) return serveBarePage();
  if (process.argv.includes(TASK_WORD)) return runTask([...SECTIONS, searchSection], process.argv);
  return main();
}

work().then(
  (code) => (code === undefined ? undefined : process.exit(code)),
  (failure: unknown) => {
    process.stderr.write(
      `${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`,
    );
    process.exit(1);
  },
);
