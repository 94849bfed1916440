import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The system account that the server runs as, or null for "as ourselves". */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

/**
 * PostgreSQL refuses to run as root. When we are root it runs as the system user `postgres`, which is made when absent;
 * where users cannot be made (no useradd, read-only /etc) it runs as `nobody`.
 */
export async function serverAccount(): Promise<ServerAccount | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await lookUp('postgres');
  if (existing !== null) return existing;
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', 'postgres'];
  await run('useradd', flags).catch(() => undefined);
  return (await lookUp('postgres')) ?? (await lookUp('nobody')) ?? { uid: 65534, gid: 65534, name: 'nobody' };
}

async function lookUp(name: string): Promise<ServerAccount | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout), name };
  } catch {
    return null;
  }
}

/** Whether that account can read and enter `path`; always true for null, where failures show themselves later. */
export async function canReach(account: ServerAccount | null, path: string): Promise<boolean> {
  if (account === null) return true;
  const { uid, gid } = account;
  return run('/bin/sh', ['-c', 'test -r "$0" && { test ! -d "$0" || test -x "$0"; }', path], {
    uid,
    gid,
    cwd: '/',
  }).then(
    () => true,
    () => false,
  );
}
