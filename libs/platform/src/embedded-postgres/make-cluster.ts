import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ClusterHome, makeServerFolder } from './cluster-home.js';
import { embeddedPostgresErrors } from './embedded-postgres.errors.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { ServerAccount } from './server-account.js';

export const SUPERUSER = 'postgres';

/**
 * Character classes of pg_trgm and of regular expressions come from LC_CTYPE even when the collation is PostgreSQL's
 * own: under plain "C" a Chinese text has no trigrams at all. Sorting is the built-in C.UTF-8 everywhere, so that
 * indexes survive an upgrade of the system's libraries.
 */
const CTYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

/** Makes the cluster on first use and checks it on later ones. @returns the superuser's password. */
export async function ensureCluster(
  files: ClusterHome,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
  durable: boolean,
): Promise<string> {
  const versionFile = join(files.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) return makeCluster(files, binaries, account, durable);
  const found = readFileSync(versionFile, 'utf8').trim();
  if (found !== binaries.major) {
    throw embeddedPostgresErrors.DATABASE_OTHER_VERSION({
      folder: files.cluster,
      found,
      own: binaries.major,
    });
  }
  if (!existsSync(files.password)) {
    throw embeddedPostgresErrors.DATABASE_PASSWORD_LOST({ file: files.password });
  }
  return readFileSync(files.password, 'utf8').trim();
}

/** `initdb` works beside the final place and is moved there when done: a run that was cut short leaves no half cluster. */
async function makeCluster(
  files: ClusterHome,
  binaries: PostgresBinaries,
  account: ServerAccount | null,
  durable: boolean,
): Promise<string> {
  const unfinished = join(dirname(files.cluster), 'cluster.unfinished');
  const passwordCopy = join(dirname(files.cluster), 'password.unfinished');
  const password = randomBytes(24).toString('base64url');
  try {
    writeFileSync(files.password, `${password}\n`, { mode: 0o600 });
    rmSync(passwordCopy, { force: true });
    writeFileSync(passwordCopy, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (account !== null) chownSync(passwordCopy, account.uid, account.gid);
    let said = '';
    for (const ctype of CTYPES) {
      rmSync(unfinished, { recursive: true, force: true });
      makeServerFolder(unfinished, account);
      said = await initdb(binaries, account, [
        ...['--pgdata', unfinished, '--pwfile', passwordCopy, '--username', SUPERUSER],
        ...['--encoding=UTF8', '--locale=C', `--lc-ctype=${ctype}`],
        ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--auth=scram-sha-256'],
        // The password is 192 random bits: slow hashing would protect nothing and cost every connection.
        ...['--set', 'scram_iterations=1', '--no-instructions'],
        ...(durable ? [] : ['--no-sync', '--no-data-checksums']),
      ]);
      if (!/invalid locale name|could not be set|locale .* requires unsupported/i.test(said)) break;
    }
    if (said !== '') throw new Error(said);
    // An empty folder may stand there: made by hand, or left by somebody's `mkdir -p`.
    rmSync(files.cluster, { recursive: true, force: true });
    renameSync(unfinished, files.cluster);
    return password;
  } finally {
    rmSync(passwordCopy, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** @returns what it said on stderr when it failed, "" when it worked. */
function initdb(
  binaries: PostgresBinaries,
  account: ServerAccount | null,
  flags: readonly string[],
): Promise<string> {
  const asWhom = account === null ? {} : { uid: account.uid, gid: account.gid };
  return new Promise((resolve) => {
    execFile(
      binaries.initdb,
      [...flags],
      { ...asWhom, cwd: '/', env: serverEnvironment() },
      (error, _out, stderr) => {
        resolve(error === null ? '' : stderr.trim() || error.message);
      },
    );
  });
}

/** Nothing of our own environment: it may hold secrets, and PG* or LC_* variables would change what the server does. */
export function serverEnvironment(): Record<string, string> {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
