import { isProcessAlive } from '@jiebang/platform/embedded-postgres';
import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { launcherErrors } from './launcher.errors.js';
import { placesIn } from './launcher-settings.js';

/** Written into DATA_DIR while a copy runs. */
interface LockFile {
  readonly pid: number;
  /** Distinguishes this process from a later one with the same number. */
  readonly started: string;
  /** Services that would be left over if the launcher were killed hard. */
  readonly services: readonly { readonly pid: number; readonly bundle: string }[];
  /** Whether it is on its way out. */
  readonly stopping?: boolean;
  /** The one command that it is there for; it goes by itself when that is done. */
  readonly command?: string;
}

export interface DataDirLock {
  /** Keeps the list of running services, so that the next start can clear what a hard kill left. */
  note(services: LockFile['services']): void;
  /** From here on another copy waits instead of giving up. */
  noteStopping(): void;
  release(): void;
}

const GRACE_MS = 15_000;

export interface LockWishes {
  /** Set by whoever takes the folder for one command only. */
  readonly command?: string;
  /** Told once when a command of another process has to be waited for. */
  readonly onWait?: (holder: { readonly pid: number; readonly command: string }) => void;
}

/**
 * Makes the data folder and takes it for this process. What a run that was killed left running is stopped first; a copy
 * on its way out, or one that runs a single command, is waited for.
 *
 * @throws DATA_DIR_IN_USE while another copy lives; an operating system error when the folder cannot be written.
 */
export async function lockDataDir(
  dataDir: string,
  port: number,
  { command, onWait }: LockWishes = {},
): Promise<DataDirLock> {
  // As root the database's account must pass through it; else it is nobody's business but ours.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o755 : 0o700 });
  const { lock } = placesIn(realpathSync(dataDir));
  const own: LockFile = { pid: process.pid, started: startOf(process.pid) ?? '', services: [], command };
  let told = false;
  for (;;) {
    if (claim(lock, own)) break;
    const held = read(lock);
    if (held !== null && held.pid !== process.pid && isSame(held)) {
      if (held.stopping === true || held.command !== undefined) {
        if (!told && held.command !== undefined) onWait?.({ pid: held.pid, command: held.command });
        told = true;
        await wait(100);
        continue;
      }
      throw launcherErrors.DATA_DIR_IN_USE({ folder: dataDir, pid: held.pid, other: port + 1 });
    }
    for (const service of held?.services ?? []) await stopLeftOver(service);
    rmSync(lock, { force: true });
  }
  let known: LockFile = own;
  const write = (change: Partial<LockFile>) => {
    known = { ...known, ...change };
    writeFileSync(`${lock}.new`, JSON.stringify(known), { mode: 0o600 });
    renameSync(`${lock}.new`, lock);
  };
  return {
    note: (services) => write({ services }),
    noteStopping: () => write({ stopping: true }),
    release: () => rmSync(lock, { force: true }),
  };
}

/** Whether a living copy holds the folder and has come as far as running its services: its database is up by then. */
export function servicesRunIn(dataDir: string): boolean {
  const held = read(placesIn(realpathSync(dataDir)).lock);
  return held !== null && isSame(held) && held.services.length > 0;
}

/** A hard link fails when the name exists, and the file is complete from the first moment that it has the name. */
function claim(lock: string, own: LockFile): boolean {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(own), { mode: 0o600 });
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}

function read(lock: string): LockFile | null {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as LockFile;
  } catch {
    return null;
  }
}

function isSame(held: LockFile): boolean {
  if (!isProcessAlive(held.pid)) return false;
  const started = startOf(held.pid);
  return started === null || held.started === '' || started === held.started;
}

/** When a process began, in whatever unit the system has; null when it does not tell. */
function startOf(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

/** Services end by themselves when their launcher goes; this is for one that hangs. */
async function stopLeftOver(service: { readonly pid: number; readonly bundle: string }): Promise<void> {
  if (!commandOf(service.pid).includes(service.bundle)) return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isProcessAlive(service.pid)) return;
    try {
      process.kill(service.pid, signal);
    } catch {
      return;
    }
    const until = Date.now() + GRACE_MS;
    while (isProcessAlive(service.pid) && Date.now() < until) await wait(20);
  }
}

function commandOf(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
