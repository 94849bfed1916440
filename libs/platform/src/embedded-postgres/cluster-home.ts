import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { canReach, type ServerAccount } from './server-account.js';
import { sharedFolder } from './shared-folder.js';

/**
 * The files of one embedded database.
 *
 * `home` holds `cluster/` (what PostgreSQL calls its data directory), `password` (0600) and `server.log`. The cluster
 * itself may be a symbolic link: see `clusterHome`.
 */
export interface ClusterHome {
  readonly home: string;
  /** PostgreSQL's data directory without symbolic links: the server's processes have it as working folder. */
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
}

/**
 * Prepares the folder. As root the server runs under another account; when that one cannot enter `dataDir` the cluster
 * lives in a shared folder under a name derived from `dataDir`, and `dataDir/cluster` is a link to it, so that a
 * person who looks for the data still finds it.
 */
export async function clusterHome(
  dataDir: string,
  account: ServerAccount | null,
  onProgress: (line: string) => void,
): Promise<ClusterHome> {
  // A server account must pass through the folder; an ordinary user's data is nobody else's business.
  mkdirSync(dataDir, { recursive: true, mode: account === null ? 0o700 : 0o755 });
  const home = realpathSync(dataDir);
  const files = { home, password: join(home, 'password'), log: join(home, 'server.log') };
  const inside = join(home, 'cluster');
  if (isLink(inside) && existsSync(inside)) return { ...files, cluster: realpathSync(inside) };
  if (existsSync(inside) || (await canReach(account, home))) return { ...files, cluster: inside };

  const elsewhere = join(sharedFolder(), createHash('sha256').update(home).digest('hex').slice(0, 16));
  onProgress(
    `数据库用户无法进入 ${home}，数据存放在 ${elsewhere} · the database user cannot enter ${home}, its files are kept in ${elsewhere}`,
  );
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  chmodSync(elsewhere, 0o755);
  if (isLink(inside)) unlinkSync(inside);
  symlinkSync(join(elsewhere, 'cluster'), inside);
  return { ...files, cluster: join(elsewhere, 'cluster') };
}

/** Makes an empty folder that belongs to the server account. */
export function makeServerFolder(path: string, account: ServerAccount | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account !== null) chownSync(path, account.uid, account.gid);
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}
