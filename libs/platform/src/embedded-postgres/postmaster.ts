import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClusterHome } from './cluster-home.js';
import { serverEnvironment } from './make-cluster.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { isProcessAlive, processesIn } from './process-liveness.js';
import type { ServerAccount } from './server-account.js';
import { serverSettings } from './server-settings.js';

const LOG_LIMIT = 10 * 1024 * 1024;
const POLL_MS = 15;
const SETTLE_MS = 120_000;

/** What the running server's own pid file says. */
export interface RunningPostmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/**
 * The live server of this cluster, or null. A pid file that names no process, or a process that is not this server
 * (numbers are used again after a reboot), counts as none.
 */
export function runningPostmaster(cluster: string): RunningPostmaster | null {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  if (!isProcessAlive(pid)) return null;
  const ours = processesIn(cluster);
  if (ours !== null && !ours.includes(pid)) return null;
  return { pid, port: Number(lines[3]), ready: (lines[7] ?? '').trim() === 'ready' };
}

/** Like `runningPostmaster`, but waits while an earlier server is still starting up, recovering or shutting down. */
export async function settledPostmaster(cluster: string): Promise<RunningPostmaster | null> {
  const until = Date.now() + SETTLE_MS;
  for (;;) {
    const running = runningPostmaster(cluster);
    if (running === null || running.ready || Date.now() > until) return running;
    await wait(POLL_MS);
  }
}

/**
 * Clears what a killed server left. Its children notice the loss by themselves within moments; one that is deep in a
 * query is told to quit, since a new server refuses to start beside it.
 */
export async function clearRemains(cluster: string): Promise<void> {
  const patience = Date.now() + 3000;
  for (;;) {
    const remains = processesIn(cluster) ?? [];
    if (remains.length === 0) break;
    if (Date.now() > patience) remains.forEach((pid) => signal(pid, 'SIGQUIT'));
    if (Date.now() > patience + 5000) remains.forEach((pid) => signal(pid, 'SIGKILL'));
    if (Date.now() > patience + 10_000) break;
    await wait(POLL_MS);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/** The outcome of one attempt to start: the server's pid, or what it said before it died. */
export type LaunchOutcome = { readonly pid: number } | { readonly said: string };

/**
 * Starts the server in a session of its own, so that Ctrl-C at the terminal reaches the launcher but not the database,
 * and waits until it accepts connections. Recovery after a crash may take minutes: it waits as long as the process lives.
 */
export async function launchPostmaster(
  files: ClusterHome,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
  options: { readonly port: number; readonly durable: boolean; readonly onSlow: () => void },
): Promise<LaunchOutcome> {
  const log = openLog(files.log);
  const logStart = statSync(files.log).size;
  const child = spawn(binaries.postgres, ['-D', files.cluster, ...serverSettings(options)], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: '/',
    env: serverEnvironment(),
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
  });
  closeSync(log);
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', () => (ended ??= ''));
  child.unref();
  const slowAt = Date.now() + 5000;
  let told = false;
  while (ended === null) {
    const running = runningPostmaster(files.cluster);
    if (running !== null && running.pid === child.pid && running.ready) return { pid: running.pid };
    if (!told && Date.now() > slowAt) {
      told = true;
      options.onSlow();
    }
    await wait(POLL_MS);
  }
  const said = existsSync(files.log) ? readFileSync(files.log).subarray(logStart).toString('utf8') : '';
  return { said: `${ended as string}\n${said}` };
}

/**
 * "Fast" shutdown: sessions are ended, data is written, the process exits. One that hangs is stopped hard, which loses
 * nothing that was committed: the next start replays the log.
 */
export async function stopPostmaster(cluster: string, pid: number): Promise<void> {
  const steps: readonly (readonly [NodeJS.Signals, number])[] = [
    ['SIGINT', 60_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5_000],
  ];
  for (const [name, patience] of steps) {
    if (!isProcessAlive(pid)) break;
    signal(pid, name);
    const until = Date.now() + patience;
    while (isProcessAlive(pid) && Date.now() < until) await wait(POLL_MS);
  }
  if (!isProcessAlive(pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function openLog(path: string): number {
  if (existsSync(path) && statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in between.
  }
}
