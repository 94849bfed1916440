import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/*
 * Jest loads this file outside its module system, where './x.js' is not found as './x.ts': it imports from Node alone.
 */

const PREFIX = 'jiebang-test-';
const ROOMY = 2 * 1024 ** 3;

/**
 * Prepares the place for this run's PostgreSQL and sweeps what killed runs left. The server itself starts with the first
 * test that asks for a database (test-server.ts), so that runs of pure specs do not pay for it.
 */
export default async function globalSetup(): Promise<void> {
  const base = dataBase();
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!existsSync(`/proc/${process.pid}`) || existsSync(`/proc/${owner}`)) continue;
    await discardRun(join(base, name)).catch(() => undefined);
  }
  const folder = mkdtempSync(join(base, `${PREFIX}${process.pid}-`));
  // The server runs under another account when the tests run as root.
  chmodSync(folder, 0o755);
  process.env['JIEBANG_TEST_RUN'] = folder;
  globalThis.discardTestRun = () => discardRun(folder);
}

declare global {
  // `var` is what makes a property of globalThis.
  var discardTestRun: (() => Promise<void>) | undefined;
}

/** Memory where there is enough of it: cloning a database takes 30 ms there and 500 ms on a disk. */
function dataBase(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > ROOMY) {
      rmSync(mkdtempSync(`/dev/shm/${PREFIX}probe-`), { recursive: true });
      return '/dev/shm';
    }
  } catch {
    // no such folder here, or not ours to write
  }
  return tmpdir();
}

async function discardRun(folder: string): Promise<void> {
  const cluster = join(folder, 'postgres/cluster');
  if (existsSync(cluster)) await stopServer(realpathSync(cluster));
  rmSync(folder, { recursive: true, force: true });
}

/** At once and without writing anything: the data goes with it. */
async function stopServer(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isServer(pid, cluster)) return;
  process.kill(pid, 'SIGQUIT');
  for (let tries = 0; tries < 500 && isServer(pid, cluster); tries += 1) await wait(10);
}

function isServer(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
