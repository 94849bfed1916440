import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { answersAfter, Servers } from '../api/servers.js';
import { atMost, type BenchContext, type Benchmark, type BenchResult } from '../benchmark.js';
import { addManyChallenges } from './many-challenges.js';
import { timings, type ListTimings } from './page-timings.js';
import { bytesByRoute } from './route-bytes.js';

const MANY = 100_000;
const KB = 1024;
const bundle = (app: string) => join('dist/apps', app, 'main.js');

/** A system of its own on a fresh database of the server at `postgres`: its address. */
async function system(
  servers: Servers,
  postgres: string,
  many: boolean,
  context: BenchContext,
): Promise<string> {
  const name = many ? 'bench_many' : 'bench_demo';
  const admin = new pg.Client({ connectionString: postgres });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  const database = new URL(postgres);
  database.pathname = `/${name}`;
  const env = {
    DATABASE_URL: database.href,
    SESSION_SECRET: 'of this benchmark only, long enough',
    DATA_DIR: join(servers.folder, name),
    REQUESTS_PER_MINUTE: '1000000000',
    LOG_LEVEL: 'error',
    NODE_ENV: 'production',
    JIEBANG_EMBEDDED: '1',
  };
  await servers.run(bundle('cli'), ['migrate'], env);
  context.progress(many ? `loading ${MANY} challenges` : 'loading the demo programme');
  if (many) await addManyChallenges(database.href, MANY);
  else await servers.run(bundle('cli'), ['seed', '--demo'], env);
  context.progress('filling the search indexes');
  await servers.run(bundle('cli'), ['search', 'reindex'], env);
  const { port } = await servers.serve(bundle('api'), env);
  const url = `http://127.0.0.1:${port}`;
  await answersAfter(`${url}/graphql`, '{"query":"{ __typename }"}', performance.now());
  return url;
}

async function openBrowser(): Promise<Browser> {
  const file = pathToFileURL(join(process.cwd(), 'test/support/chromium.mjs')).href;
  const { launchChromium } = (await import(/* webpackIgnore: true */ file)) as {
    launchChromium: () => Promise<Browser>;
  };
  return launchChromium();
}

async function measure(servers: Servers, context: BenchContext): Promise<BenchResult> {
  context.progress('starting PostgreSQL');
  const postgres = await servers.postgres();
  const demo = await system(servers, postgres, false, context);
  const many = await system(servers, postgres, true, context);
  const browser = await openBrowser();
  const visits = context.full ? 9 : 5;
  try {
    context.progress('walking through the demo');
    await timings(browser, demo, { visits: 1, pages: 1 });
    const small = await timings(browser, demo, { visits, pages: 3 });
    context.progress(`walking through ${MANY} challenges`);
    await timings(browser, many, { visits: 1, pages: 1 });
    const large = await timings(browser, many, { visits, pages: 30 });
    return asResult(small, large);
  } finally {
    await browser.close();
  }
}

function asResult(small: ListTimings, large: ListTimings): BenchResult {
  const routes = bytesByRoute();
  const first = routes.find(({ page }) => page === 'home/home');
  const worst = (figure: 'lcpFront' | 'lcpList' | 'inputP95') => Math.max(small[figure], large[figure]);
  return {
    cases: [
      { case: 'demo programme: milliseconds in the browser', figures: { ...small } },
      { case: `${MANY} challenges: milliseconds in the browser`, figures: { ...large } },
      ...routes.map(({ page, scripts, styles }) => ({
        case: `first visit to ${page}`,
        figures: { scriptsKb: scripts / KB, stylesKb: styles / KB },
      })),
    ],
    goals: [
      atMost('first route, gzipped JavaScript, kB', (first?.scripts ?? Infinity) / KB, 250),
      atMost('Largest Contentful Paint of a cold front page, ms', worst('lcpFront'), 1500),
      atMost('Largest Contentful Paint of a cold list, ms', worst('lcpList'), 1500),
      atMost('from an input to the next paint, p95, ms', worst('inputP95'), 100),
      atMost(`filtering ${MANY} : filtering the demo`, large.filter / small.filter, 1.5),
      atMost(`a further page of ${MANY} : of the demo`, large.more / small.more, 1.5),
      atMost('the thirtieth further page : the first', large.lastMoreOverFirst, 1.5),
    ],
    notes: [
      'Browser, api and PostgreSQL share the machine. Cold: a new browser profile for each visit, medians. Inputs by Event Timing.',
    ],
  };
}

/** The pages in a browser: what they load, when they are painted, how they answer. */
export const webBenchmark: Benchmark = {
  name: 'web',
  describes: 'The pages in a browser: bytes by route, paint, inputs, and a list of 100,000 beside the demo.',
  async run(context) {
    const servers = new Servers();
    try {
      return await measure(servers, context);
    } finally {
      await servers.stop();
    }
  },
};
