import { DomainError } from '@jiebang/kernel';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { isProcessAlive } from './process-liveness.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.js';

const base = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'jiebang-pg-'));
const isRoot = process.getuid?.() === 0;
const started: EmbeddedPostgres[] = [];

beforeAll(() => chmodSync(base, 0o755));

afterAll(async () => {
  await Promise.all(started.map((server) => server.stop()));
  rmSync(base, { recursive: true, force: true });
});

async function start(dataDir: string, more: { port?: number } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...more });
  started.push(server);
  return server;
}

async function query<Row extends pg.QueryResultRow>(server: EmbeddedPostgres, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function failureOf(start: Promise<unknown>): Promise<DomainError> {
  const failure: unknown = await start.then(
    () => null,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(DomainError);
  return failure as DomainError;
}

describe('one data folder through its life', () => {
  const dataDir = join(base, 'life');
  let server: EmbeddedPostgres;

  it('makes a UTF-8 cluster on first use, with its password in a file that only the owner reads', async () => {
    server = await start(dataDir);
    await query(server, 'CREATE TABLE note (text text)');
    await query(server, `INSERT INTO note VALUES ('揭榜')`);
    expect(server).toMatchObject({ reused: false, version: expect.stringMatching(/^18\./) });
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    const [encoding] = await query(server, 'SHOW server_encoding');
    expect(encoding).toEqual({ server_encoding: 'UTF8' });
  });

  it('finds trigrams in Chinese text', async () => {
    await query(server, 'CREATE EXTENSION pg_trgm');
    const [row] = await query<{ likeness: number }>(
      server,
      `SELECT similarity('手术机器人', '手术机器') AS likeness`,
    );
    expect(row?.likeness).toBeGreaterThan(0.4);
  });

  it('uses the server that a killed launcher left behind', async () => {
    const again = await start(dataDir);
    expect(again).toMatchObject({ reused: true, pid: server.pid, port: server.port });
  });

  it('keeps data over a restart', async () => {
    await server.stop();
    expect(isProcessAlive(server.pid)).toBe(false);
    server = await start(dataDir);
    expect(server.reused).toBe(false);
    expect(await query(server, 'SELECT text FROM note')).toEqual([{ text: '揭榜' }]);
  });

  it('starts again after the server was killed while a query ran', async () => {
    const busy = query(server, 'SELECT pg_sleep(600)').catch(String);
    const sleeping = `SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'`;
    while ((await query(server, sleeping)).length === 0);
    process.kill(server.pid, 'SIGKILL');
    expect(await busy).toContain('terminated');
    const before = server.pid;
    server = await start(dataDir);
    expect(server).toMatchObject({ reused: false });
    expect(server.pid).not.toBe(before);
    expect(await query(server, 'SELECT text FROM note')).toEqual([{ text: '揭榜' }]);
  });

  it('is not misled by a pid file that names some other living process', async () => {
    await server.stop();
    writeFileSync(
      join(dataDir, 'cluster/postmaster.pid'),
      `${process.pid}\n${dataDir}/cluster\n0\n1\n\n\n\nready\n`,
    );
    server = await start(dataDir);
    expect(server.reused).toBe(false);
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says so when the live server does not accept the password beside the data', async () => {
    writeFileSync(join(dataDir, 'password'), 'another\n');
    const failure = await failureOf(startEmbeddedPostgres({ dataDir, durable: false }));
    expect(failure.code).toBe('DATABASE_FOLDER_IN_USE');
    expect(failure.say('en')).toContain(String(server.pid));
  });

  it('refuses data of another major version', async () => {
    await server.stop();
    writeFileSync(join(dataDir, 'cluster/PG_VERSION'), '16\n');
    const failure = await failureOf(startEmbeddedPostgres({ dataDir, durable: false }));
    expect(failure.code).toBe('DATABASE_OTHER_VERSION');
    expect(failure.say('zh')).toContain('PostgreSQL 16');
  });
});

it('names the port when the one asked for is taken', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const address = holder.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const failure = await failureOf(
    startEmbeddedPostgres({ dataDir: join(base, 'port'), durable: false, port }),
  );
  await new Promise((resolve) => holder.close(resolve));
  expect(failure.code).toBe('DATABASE_PORT_TAKEN');
  expect(failure.say('en')).toContain(String(port));
});

it('says in one line that a data folder cannot be made', async () => {
  writeFileSync(join(base, 'a-file'), '');
  const failure = await failureOf(
    startEmbeddedPostgres({ dataDir: join(base, 'a-file/data'), durable: false }),
  );
  expect(failure.say('en')).not.toContain('\n');
});

if (isRoot) {
  it('as root, keeps the cluster elsewhere when the server account cannot enter the data folder', async () => {
    const closed = join(base, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const lines: string[] = [];
    const server = await startEmbeddedPostgres({
      dataDir: join(closed, 'data'),
      durable: false,
      onProgress: (line) => lines.push(line),
    });
    started.push(server);
    expect(lines.filter((line) => line.includes('cannot enter'))).toHaveLength(1);
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    rmSync(dirname(realpathSync(join(closed, 'data/cluster'))), { recursive: true });
  });
}
