import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A running system that the tour walks through. */
export interface RunningSystem {
  readonly url: string;
  /** Stops it and removes its data, where the tour itself had started it. */
  stop(): Promise<void>;
}

type Condition = 'ready' | 'starting' | 'silent' | 'something else';

const READY_MS = 300_000;
const POLL_MS = 300;
const STOPPED = '已中止 · stopped';
/** The last line of a start (apps/launcher). */
const READY_LINE = /^✓ 就绪/;
const launcher = join(dirname(fileURLToPath(import.meta.url)), '../launcher/main.js');

/** The system at JIEBANG_URL (or at this machine's PORT); one of its own, in a temporary folder, where nothing answers. */
export async function findOrStartSystem(
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  stopped: AbortSignal,
): Promise<RunningSystem> {
  const port = environment['PORT'] || '3000';
  const url = (environment['JIEBANG_URL'] || `http://localhost:${port}`).replace(/\/+$/, '');
  const condition = await conditionOf(url);
  if (condition === 'something else') {
    throw new Error(
      `${url} 上运行的不是本系统，请设置 JIEBANG_URL · what answers at ${url} is not Jiebang; set JIEBANG_URL`,
    );
  }
  if (condition !== 'silent') {
    say(`· 系统 system: ${url}`);
    await untilReady(url, stopped);
    return { url, stop: async () => undefined };
  }
  if (!/^https?:\/\/(localhost|127\.|\[::1\])/.test(url)) {
    throw new Error(`${url} 没有回应，请检查 JIEBANG_URL · nothing answers at ${url}; check JIEBANG_URL`);
  }
  say(
    `· ${url} 没有回应，在临时文件夹中启动一份 · nothing answers at ${url}: starting one in a temporary folder`,
  );
  return startOwn(environment, say, stopped);
}

async function startOwn(
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
  stopped: AbortSignal,
): Promise<RunningSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'jiebang-tour-'));
  // As root the database runs under another account, which has to pass through.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const { DATABASE_URL: _, PUBLIC_URL: __, ...inherited } = environment;
  const child = spawn(process.execPath, [launcher], {
    env: { ...inherited, PORT: String(port), DATA_DIR: dataDir, DEMO: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stopped.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
  const ready = readyLine(child, say);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(dataDir, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}`;
  try {
    const isReady = await ready;
    if (stopped.aborted) throw new Error(STOPPED);
    if (!isReady) throw new Error('系统未能启动，原因见上 · the system could not start; see above');
    await untilReady(url, stopped);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** Shows what the launcher says; true once it says that it is ready, false when it ends before. */
async function readyLine(child: ChildProcess, say: (line: string) => void): Promise<boolean> {
  return new Promise((resolve) => {
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      say(`  │ ${line}`);
      if (READY_LINE.test(line)) resolve(true);
    });
    child.once('exit', () => resolve(false));
  });
}

async function untilReady(url: string, stopped: AbortSignal): Promise<void> {
  const until = Date.now() + READY_MS;
  while ((await conditionOf(url)) !== 'ready') {
    if (stopped.aborted) throw new Error(STOPPED);
    if (Date.now() > until)
      throw new Error(`${url} 一直未就绪 · ${url} does not become ready; see ${url}/health/ready`);
    await wait(POLL_MS);
  }
}

async function conditionOf(url: string): Promise<Condition> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(10_000) });
    const body = (await response.json().catch(() => null)) as { readonly checks?: object } | null;
    if (!body?.checks) return 'something else';
    return response.ok ? 'ready' : 'starting';
  } catch {
    return 'silent';
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
