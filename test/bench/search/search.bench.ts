import { atMost, type BenchCase, type BenchGoal, type Benchmark, type BenchResult } from '../benchmark.js';
import { quantile } from '../measure.js';
import type { Section, SectionContext, TaskInput } from '../section.js';
import { inProcess } from '../task-process.js';
import { measureEmbedded } from './embedded.task.js';
import type { EngineFigures } from './engine-figures.js';
import { measureMiniSearch } from './minisearch.task.js';

const DOCUMENTS = 20_000;
const FULL_DOCUMENTS = 100_000;
/** Questions of a kind. */
const EACH = 100;

/** How much of MiniSearch's median a kind of question may take. */
const LIMITS: Readonly<Record<string, number>> = {
  'one term': 0.3,
  'three terms': 0.3,
  typo: 0.5,
  'filter, facets, sort': 0.5,
  browse: 0.15,
};

const sizes = ({ documents, each }: TaskInput) => [Number(documents), Number(each)] as const;

/** The embedded engine beside MiniSearch, each in a process of its own. */
export const searchSection: Section = {
  name: 'search',
  tasks: {
    embedded: (input) => measureEmbedded(...sizes(input)),
    minisearch: (input) => measureMiniSearch(...sizes(input)),
  },
  run: compare,
};

async function compare({ full, progress, inProcess: start }: SectionContext): Promise<BenchResult> {
  const documents = full ? FULL_DOCUMENTS : DOCUMENTS;
  const input = { documents, each: EACH };
  progress(`${documents} documents into the embedded engine`);
  const { answer: ours } = await start<EngineFigures>('embedded', input);
  progress(`${documents} documents into MiniSearch`);
  const { answer: theirs } = await start<EngineFigures>('minisearch', input);
  const kinds = Object.keys(ours.kinds);
  return {
    cases: [
      ...[['embedded', ours] as const, ['MiniSearch', theirs] as const].map(([engine, figures]) => ({
        case: `${engine}, ${documents} documents`,
        figures: {
          indexS: figures.indexMs / 1000,
          documentsPerS: (1000 * documents) / figures.indexMs,
          updateP50Ms: quantile(figures.updateMs, 0.5),
          updateP99Ms: quantile(figures.updateMs, 0.99),
          residentMb: figures.residentMb,
        },
      })),
      ...kinds.map((kind) => timesCase(kind, ours, theirs)),
    ],
    goals: [
      ...kinds.filter((kind) => LIMITS[kind] !== undefined).map((kind) => goalOf(kind, ours, theirs)),
      atMost('index time : MiniSearch', ours.indexMs / theirs.indexMs, 0.2),
      atMost('memory of all processes : MiniSearch', ours.residentMb / theirs.residentMb, 0.3),
    ],
    notes: [
      `${documents} bilingual documents of about 200 words; each question asked once to warm up and once for the clock.`,
      'Both engines see the same words and forgive the same mistakes; MiniSearch filters, counts and sorts in JavaScript.',
    ],
  };
}

function timesCase(kind: string, ours: EngineFigures, theirs: EngineFigures): BenchCase {
  const own = ours.kinds[kind] ?? [];
  const other = theirs.kinds[kind] ?? [];
  return {
    case: kind,
    figures: {
      p50Ms: quantile(own, 0.5),
      p99Ms: quantile(own, 0.99),
      miniSearchP50Ms: quantile(other, 0.5),
      miniSearchP99Ms: quantile(other, 0.99),
      ratio: quantile(own, 0.5) / quantile(other, 0.5),
    },
  };
}

function goalOf(kind: string, ours: EngineFigures, theirs: EngineFigures): BenchGoal {
  const ratio = quantile(ours.kinds[kind] ?? [], 0.5) / quantile(theirs.kinds[kind] ?? [], 0.5);
  return atMost(`${kind}: p50 : MiniSearch`, ratio, LIMITS[kind] ?? 1);
}

export const searchBenchmark: Benchmark = {
  name: 'search',
  describes: 'The embedded search engine beside MiniSearch: index time, latency by kind of question, memory.',
  run: (context) =>
    compare({ ...context, inProcess: (task, input) => inProcess(searchSection, task, input) }),
};
