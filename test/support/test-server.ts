import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@jiebang/platform/embedded-postgres';

const PATIENCE_MS = 50_000;

/**
 * Address of the PostgreSQL server of this test run, with the right to make databases.
 *
 * It is `TEST_PG_URL` when that is set; else the first test file that asks starts an embedded one, and all others of
 * the run share it. From then on `TEST_PG_URL` holds it within this file. The global teardown stops it.
 */
export async function testServerUrl(): Promise<string> {
  const given = process.env['TEST_PG_URL'];
  if (given !== undefined && given !== '') return given;
  const url = await sharedServer();
  process.env['TEST_PG_URL'] = url;
  return url;
}

async function sharedServer(): Promise<string> {
  const folder = process.env['JIEBANG_TEST_RUN'];
  if (folder === undefined)
    throw new Error('JIEBANG_TEST_RUN is not set: run through Jest with its global setup');
  const address = join(folder, 'url');
  const starting = join(folder, 'starting');
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (existsSync(address)) return readFileSync(address, 'utf8');
    if (!claim(starting)) {
      await wait(20);
      continue;
    }
    try {
      const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: false });
      writeFileSync(`${address}.new`, server.url, { mode: 0o600 });
      renameSync(`${address}.new`, address);
      return server.url;
    } finally {
      // After a failure the next test file tries again and reports its own reason.
      rmdirSync(starting);
    }
  }
  throw new Error(`no PostgreSQL for the tests within ${PATIENCE_MS} ms; see ${folder}/postgres/server.log`);
}

/** Making a folder is atomic: exactly one of the test processes gets true. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
