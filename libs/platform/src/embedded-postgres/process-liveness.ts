import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Whether a process runs. A zombie counts as dead: in a container whose first process reaps nobody, a killed server
 * stays in the table for ever and would look alive to `kill(pid, 0)`.
 */
export function isProcessAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const state = stat.slice(stat.lastIndexOf(')') + 2)[0];
    return state !== 'Z' && state !== 'X';
  } catch {
    return process.platform !== 'linux' || stillSignalable(pid);
  }
}

function stillSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Processes whose working folder is `folder` (PostgreSQL's processes all sit in their data folder), or null where the
 * system does not tell (no /proc).
 */
export function processesIn(folder: string): readonly number[] | null {
  let entries: string[];
  try {
    entries = readdirSync('/proc');
  } catch {
    return null;
  }
  const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
  return pids.filter((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder && isProcessAlive(pid);
    } catch {
      return false;
    }
  });
}
