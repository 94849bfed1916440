import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestApp } from './test-app.js';

const ROOT = join(__dirname, '../..');

/** A worker in a process of its own, as it is in production. */
export interface WorkerProcess {
  readonly pid: number;
  /** Sends the signal and waits until the process is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Builds the worker unless it is up to date. Takes about 20 ms when it is, and some ten seconds when it is not. */
export async function buildWorker(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'apps/launcher/prepare.mjs'), 'build']);
}

/** Starts the built worker on the test's database and waits until it takes jobs. Throws what it said when it does not. */
export async function startWorkerProcess(test: TestApp): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'dist/apps/worker/main.js')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      DATABASE_URL: test.database.url,
      DATABASE_POOL: '4',
      SESSION_SECRET: 'a secret for tests only, long enough',
      JOB_LOCK_MS: '1500',
      LOG_LEVEL: 'info',
    },
  });
  const gone = once(child, 'exit');
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('worker is ready')) resolve();
      });
    }
    void gone.then(() => reject(new Error(`the worker did not start:\n${said}`)));
  });
  await ready;
  const { pid } = child;
  if (pid === undefined) throw new Error('a running process has no id');
  return {
    pid,
    end: async (signal) => {
      child.kill(signal);
      await gone;
    },
  };
}
