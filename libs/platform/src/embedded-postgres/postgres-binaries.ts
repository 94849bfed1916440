import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { embeddedPostgresErrors } from './embedded-postgres.errors.js';
import { canReach, type ServerAccount } from './server-account.js';
import { sharedFolder } from './shared-folder.js';

/** Where the programs are. `version` is the package's, for instance "18.4.0-beta.17"; `major` the data format's, "18". */
export interface PostgresBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly version: string;
  readonly major: string;
}

const PROGRAMS = ['postgres', 'initdb'] as const;

/**
 * Finds PostgreSQL in the npm package for this platform and makes sure that `account` can run it: where the checkout
 * is closed to that account, the programs are copied once (60 MB) to a folder that is not.
 *
 * @throws DATABASE_PLATFORM when there is no package for this platform or it is damaged.
 */
export async function postgresBinaries(
  account: ServerAccount | null,
  onProgress: (line: string) => void,
): Promise<PostgresBinaries> {
  const native = nativeFolder();
  restoreLinks(native);
  restoreExecutableBits(native);
  const version = packageVersion(native);
  const reachable = await canReach(account, join(native, 'share/postgresql/postgres.bki'));
  const home = reachable ? native : copyOnce(native, version, onProgress);
  const major = version.split('.')[0] ?? version;
  return { postgres: join(home, 'bin/postgres'), initdb: join(home, 'bin/initdb'), version, major };
}

/** Resolved rather than imported: the package's one module only computes paths from its own place. */
function nativeFolder(): string {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const native = join(dirname(dirname(entry)), 'native');
    if (!existsSync(join(native, 'bin/postgres'))) throw new Error(`${native}/bin/postgres is missing`);
    return native;
  } catch (error) {
    throw embeddedPostgresErrors.DATABASE_PLATFORM({ platform, detail: firstLine(error) });
  }
}

function packageVersion(native: string): string {
  const manifest = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** npm packages cannot hold symbolic links; the package's own install script makes them, unless scripts are off. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(relative(dirname(target), source), at);
    } catch (error) {
      throw embeddedPostgresErrors.DATABASE_PLATFORM({
        platform: process.platform,
        detail: firstLine(error),
      });
    }
  }
}

function restoreExecutableBits(native: string): void {
  for (const program of PROGRAMS) {
    const path = join(native, 'bin', program);
    const { mode } = statSync(path);
    // A chmod on a read-only file system fails even when it changes nothing.
    if ((mode & 0o555) !== 0o555) chmodSync(path, mode | 0o555);
  }
}

function copyOnce(native: string, version: string, onProgress: (line: string) => void): string {
  const target = join(sharedFolder(), `postgres-${version}`);
  if (existsSync(target)) return target;
  onProgress(
    `其他用户无法进入此目录，复制 PostgreSQL 到 ${target} · folder closed to other users, copying PostgreSQL to ${target}`,
  );
  const unfinished = `${target}.${process.pid}`;
  try {
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else finished the same copy first: theirs is as good.
    if (!existsSync(target)) throw error;
  }
  return target;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
