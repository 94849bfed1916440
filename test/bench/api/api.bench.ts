import { join } from 'node:path';
import { freePort } from '@jiebang/platform/embedded-postgres';
import { atMost, type BenchContext, type Benchmark, type BenchResult } from '../benchmark.js';
import { median } from '../measure.js';
import { CHALLENGES, loadChallenges } from './bench-data.js';
import { compare } from './load.js';
import { answersAfter, Servers } from './servers.js';

const FIELDS = `nodes { id number titleZh titleEn keywords state budgetFen deadlineAt publishedAt owner { id nameZh nameEn } }
  pageInfo { hasNextPage endCursor }`;

const operation = (first: number, after: string | null) =>
  JSON.stringify({
    query: `query Page($first: Int, $after: String) { challenges(first: $first, after: $after) { ${FIELDS} } }`,
    variables: { first, after },
  });

const bundle = (app: string) => join('dist/apps', app, 'main.js');

interface PageAnswer {
  readonly data: { readonly challenges: { readonly pageInfo: { readonly endCursor: string } } };
}

/** The cursor behind which page `page` of `size` begins. */
async function cursorOfPage(url: string, page: number, size: number): Promise<string> {
  let after: string | null = null;
  // Walked in the largest steps that a page may have.
  for (let left = (page - 1) * size; left > 0; left -= 100) {
    const response: Response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: operation(Math.min(100, left), after),
    });
    after = ((await response.json()) as PageAnswer).data.challenges.pageInfo.endCursor;
  }
  return after ?? '';
}

/** Milliseconds from `node` to the first answer on a data folder that is there, median of five starts. */
async function coldStarts(servers: Servers, context: BenchContext): Promise<number> {
  const port = await freePort();
  const env = { DATA_DIR: join(servers.folder, 'data'), PORT: String(port), DEMO: '0', LOG_LEVEL: 'error' };
  const url = `http://127.0.0.1:${port}/graphql`;
  const times: number[] = [];
  for (let start = 0; start < 6; start += 1) {
    const began = performance.now();
    const child = servers.spawn(bundle('launcher'), [], env);
    child.stdout?.resume();
    const waited = await answersAfter(url, '{"query":"{ __typename }"}', began);
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await gone;
    // The first start makes the data folder.
    if (start > 0) times.push(waited);
    context.progress(`start ${start}: ${Math.round(waited)} ms`);
  }
  return median(times);
}

async function measure(servers: Servers, context: BenchContext): Promise<BenchResult> {
  context.progress('starting PostgreSQL');
  const url = await servers.postgres();
  const env = {
    DATABASE_URL: url,
    SESSION_SECRET: 'of this benchmark only, long enough',
    DATA_DIR: servers.folder,
    REQUESTS_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    JIEBANG_EMBEDDED: '1',
  };
  await servers.run(bundle('cli'), ['migrate'], env);
  context.progress(`loading ${CHALLENGES} challenges`);
  await loadChallenges(url);
  const api = await servers.serve(bundle('api'), env);
  const bare = await servers.announced('dist/test/bench/main.js', ['--bare-page'], { DATABASE_URL: url });
  const graphql = `http://127.0.0.1:${api.port}/graphql`;
  await answersAfter(graphql, operation(1, null), performance.now());
  const cursor = await cursorOfPage(graphql, 1000, 10);

  context.progress('loading the api and the bare handler in turns');
  const rounds = context.full ? 9 : 5;
  const first = await compare(
    {
      bare: { url: `http://127.0.0.1:${bare.port}/page`, pid: bare.pid, body: '{}' },
      api: { url: graphql, pid: api.pid, body: operation(20, null) },
    },
    { rounds, seconds: 4 },
  );
  context.progress('loading page 1 and page 1,000 in turns');
  const deep = await compare(
    {
      page1: { url: graphql, pid: api.pid, body: operation(10, null) },
      page1000: { url: graphql, pid: api.pid, body: operation(10, cursor) },
    },
    { rounds, seconds: 4 },
  );
  context.progress('cold starts');
  const coldMs = await coldStarts(servers, context);

  const ratio = first.api.cpuMsPerRequest / first.bare.cpuMsPerRequest;
  const depth = deep.page1000.p50Ms / deep.page1.p50Ms;
  return {
    cases: [
      { case: 'bare Fastify + pg, first page of 20', figures: { ...first.bare } },
      { case: 'api, first page of 20 with owners and tags', figures: { ...first.api } },
      { case: 'api, page 1 of 10', figures: { ...deep.page1 } },
      { case: 'api, page 1,000 of 10', figures: { ...deep.page1000 } },
      { case: 'from node to the first answer, existing data folder', figures: { wallMs: coldMs } },
    ],
    goals: [
      atMost('CPU time a request, api : bare handler', ratio, 5),
      atMost('page 1,000 : page 1, p50', depth, 1.2),
      atMost('from node to the first answer, seconds', coldMs / 1000, 3),
    ],
    notes: ['20 connections, medians over interleaved rounds of 4 s; the load comes from the same machine.'],
  };
}

export const apiBenchmark: Benchmark = {
  name: 'api',
  describes:
    'The first page of challenges with owners and tags over 10,000 rows, beside a bare Fastify + pg handler.',
  async run(context) {
    const servers = new Servers();
    try {
      return await measure(servers, context);
    } finally {
      await servers.stop();
    }
  },
};
