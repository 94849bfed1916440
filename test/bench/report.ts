import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { round, type BenchResult, type Benchmark } from './benchmark.js';
import type { Machine } from './machine.js';

type Row = Readonly<Record<string, string | number>>;

function table(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const cell = (row: Row, column: string) => {
    const value = row[column];
    return value === undefined ? '' : typeof value === 'number' ? String(round(value)) : value;
  };
  return [
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => cell(row, column)))),
  ].join('\n');
}

/** Neighbours with the same figures share a table; one table for all would be as wide as there are kinds of figures. */
function tables(rows: readonly Row[]): string {
  const groups: Row[][] = [];
  const shape = (row: Row | undefined) => Object.keys(row ?? {}).join(' ');
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && shape(last[0]) === shape(row)) last.push(row);
    else groups.push([row]);
  }
  return groups.map(table).join('\n\n');
}

/** A result as Markdown: the same text for the terminal and for docs/benchmarks.md. */
export function asMarkdown(benchmark: Benchmark, machine: Machine, result: BenchResult): string {
  const { cpu, cores, memoryGb, system, node, load, date } = machine;
  const cases = result.cases.map(({ case: name, figures }) => ({ case: name, ...figures }));
  const goals = result.goals.map(({ goal, want, got, ok }) => ({ goal, want, got, met: ok ? 'yes' : 'no' }));
  return [
    `## ${benchmark.name}`,
    benchmark.describes,
    `${date} · ${cpu}, ${cores} cores, ${memoryGb} GB · ${system} · Node ${node} · load ${load} at the start`,
    tables(cases),
    table(goals),
    ...(result.notes ?? []),
  ].join('\n\n');
}

const PAGE = 'docs/benchmarks.md';
const HEAD = `# Benchmarks

Written by \`npm run bench -- NAME --save\`. Absolute figures depend on the machine; compare rows of one table.`;

/** Puts the result into its place in docs/benchmarks.md. */
export function keep(benchmark: Benchmark, text: string): void {
  const page = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : HEAD;
  const [head = HEAD, ...sections] = page.split(/\n(?=## )/);
  const others = sections
    .map((section) => section.trim())
    .filter((s) => !s.startsWith(`## ${benchmark.name}\n`));
  const all = [...others, text].sort();
  writeFileSync(PAGE, `${[head.trim(), ...all].join('\n\n')}\n`);
}
