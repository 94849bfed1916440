import { execFileSync } from 'node:child_process';
import { createDataSource, Database } from '@jiebang/platform/database';
import {
  PostgresSearch,
  searchPersistence,
  type SearchDocument,
  type SearchResult,
} from '@jiebang/platform/search';
import { Servers } from '../api/servers.js';
import { corpusDocument, corpusSettings, corpusWords, questions, type Question } from './corpus.js';
import { residentMb, timed, timesOf, type EngineFigures } from './engine-figures.js';

const PAGE = 20;
const BATCH = 500;
const viewer = { acl: ['public'] };

/** The embedded engine on a PostgreSQL of its own, as the platform starts it. */
export async function measureEmbedded(documents: number, each: number): Promise<EngineFigures> {
  const servers = new Servers();
  try {
    const url = await servers.postgres();
    const dataSource = createDataSource({
      url,
      contexts: [searchPersistence],
      poolSize: 6,
      applicationName: 'search-bench',
    });
    await dataSource.initialize();
    await dataSource.runMigrations();
    try {
      return await measure(new PostgresSearch(new Database(dataSource)), documents, each);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await servers.stop();
  }
}

async function measure(engine: PostgresSearch, documents: number, each: number): Promise<EngineFigures> {
  const words = corpusWords();
  let makingMs = 0;
  async function* source(): AsyncIterable<readonly SearchDocument[]> {
    for (let first = 0; first < documents; first += BATCH) {
      const began = performance.now();
      const batch = Array.from({ length: Math.min(BATCH, documents - first) }, (_, n) =>
        corpusDocument(first + n, words),
      );
      makingMs += performance.now() - began;
      yield await Promise.resolve(batch);
    }
  }
  const rebuildMs = await timed(() => engine.rebuild('challenges', corpusSettings, source()));
  const kinds: Record<string, readonly number[]> = {};
  for (const { name, questions: asked } of questions(documents, words, each)) {
    kinds[name] = await timesOf(asked, (question) => ask(engine, question));
  }
  const updateMs: number[] = [];
  for (let n = 0; n < each; n += 1) {
    const document = { ...corpusDocument(n * 7, words), rev: 2, titleEn: `changed${n} zebra` };
    updateMs.push(
      await timed(async () => {
        await engine.apply('challenges', { upsert: [document], remove: [] });
        if ((await ask(engine, { q: `changed${n} `, page: 1 })).hits[0]?.doc.id !== document.id)
          throw new Error('not found');
      }),
    );
  }
  return { indexMs: rebuildMs - makingMs, kinds, updateMs, residentMb: residentMb(family()) };
}

function ask(
  engine: PostgresSearch,
  { q, status, facets, sort, page }: Question,
): Promise<SearchResult<SearchDocument>> {
  return engine.search({
    index: 'challenges',
    q,
    viewer,
    page,
    perPage: PAGE,
    ...(facets ? { facets } : {}),
    ...(status === undefined ? {} : { filter: { attr: 'status', in: [status] } }),
    ...(sort ? { sort: [{ attr: sort, dir: 'desc' as const }] } : {}),
  });
}

/** This process and all below it: PostgreSQL's. */
function family(): readonly number[] {
  const children = new Map<number, number[]>();
  const lines = execFileSync('ps', ['-e', '-o', 'pid=,ppid=']).toString().trim().split('\n');
  for (const line of lines) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): readonly number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(process.pid);
}
