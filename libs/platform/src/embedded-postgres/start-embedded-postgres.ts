import { DomainError } from '@jiebang/kernel';
import { chmodSync, chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clusterHome, type ClusterHome } from './cluster-home.js';
import { ensureDatabase } from './ensure-database.js';
import { embeddedPostgresErrors, explainFailure } from './embedded-postgres.errors.js';
import { freePort } from './free-port.js';
import { ensureCluster } from './make-cluster.js';
import { postgresBinaries } from './postgres-binaries.js';
import { clearRemains, launchPostmaster, settledPostmaster, stopPostmaster } from './postmaster.js';
import { serverAccount, type ServerAccount } from './server-account.js';

export interface EmbeddedPostgresOptions {
  /** Folder of this database; made when absent. See `ClusterHome` for what it holds. */
  readonly dataDir: string;
  /** TCP port on 127.0.0.1; a free one is picked when left out. */
  readonly port?: number;
  /** Database that `url` names; made when absent. Default "jiebang". */
  readonly database?: string;
  /** false only for data that may be lost, as in tests. */
  readonly durable: boolean;
  /** Told, in both languages, about steps that a person may wonder about. */
  readonly onProgress?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** postgresql:// address with password, for `pg`. Never log it. */
  readonly url: string;
  readonly port: number;
  /** Version of the server, for instance "18.4". */
  readonly version: string;
  /** Process id of the server. */
  readonly pid: number;
  /** Whether the server of an earlier run that ended hard was still there and is used on. */
  readonly reused: boolean;
  /** Ends sessions, writes everything to disk, returns when the process is gone. May be called twice. */
  stop(): Promise<void>;
}

const PORT_ATTEMPTS = 4;

/**
 * Runs PostgreSQL from the npm package's binaries, on this machine, for this program.
 *
 * The package's own class is not used: it registers process exit hooks that stop the database at the first signal,
 * while api and worker still finish their jobs (docs/adr/0001-embedded-default.md).
 *
 * @throws the errors of `embeddedPostgresErrors`, never anything else.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const tell = options.onProgress ?? (() => undefined);
  const where = {
    folder: options.dataDir,
    log: join(options.dataDir, 'server.log'),
    port: options.port ?? 0,
  };
  try {
    const rootsAccount = await serverAccount();
    const files = await clusterHome(options.dataDir, rootsAccount, tell);
    const account = ownerOf(files.cluster, rootsAccount);
    const binaries = await postgresBinaries(account, tell);
    if (!existsSync(files.cluster)) tell('首次使用，建立数据库 · first use, making the database');
    const password = await ensureCluster(files, binaries, account, options.durable);
    const earlier = await settledPostmaster(files.cluster);
    const server = earlier ?? (await launch(files, account));
    const connection = { port: server.port, password, database: options.database ?? 'jiebang' };
    const { url, version } = await ensureDatabase(connection).catch((error: unknown) => {
      if (earlier === null) throw error;
      throw embeddedPostgresErrors.DATABASE_FOLDER_IN_USE({ folder: files.home, pid: earlier.pid });
    });
    const stop = () => stopPostmaster(files.cluster, server.pid);
    return { url, port: server.port, version, pid: server.pid, reused: earlier !== null, stop };
  } catch (error) {
    throw error instanceof DomainError ? error : explainFailure(String(error), where);
  }

  async function launch(
    files: ClusterHome,
    account: ServerAccount | null,
  ): Promise<{ pid: number; port: number }> {
    const binaries = await postgresBinaries(account, tell);
    await clearRemains(files.cluster);
    for (let attempt = 1; ; attempt += 1) {
      const port = options.port ?? (await freePort());
      const outcome = await launchPostmaster(files, binaries, account, {
        port,
        durable: options.durable,
        onSlow: () => tell('数据库正在恢复 · the database is recovering from an earlier hard stop'),
      });
      if ('pid' in outcome) return { pid: outcome.pid, port };
      const failure = explainFailure(outcome.said, { folder: files.home, log: files.log, port });
      const lostTheRace = failure instanceof DomainError && failure.code === 'DATABASE_PORT_TAKEN';
      if (!lostTheRace || options.port !== undefined || attempt >= PORT_ATTEMPTS) throw failure;
    }
  }
}

/**
 * Existing data keeps its owner: data made by an ordinary user is served as that user when root starts it later. Data
 * that root copied back from a backup belongs to root and is handed to the server account.
 */
function ownerOf(cluster: string, rootsAccount: ServerAccount | null): ServerAccount | null {
  if (!existsSync(join(cluster, 'PG_VERSION'))) return rootsAccount;
  const { uid, gid, mode } = statSync(cluster);
  // A copied-back backup may have lost the mode that the server insists on.
  if ((mode & 0o077) !== 0 && (rootsAccount !== null || uid === process.getuid?.()))
    chmodSync(cluster, 0o700);
  if (rootsAccount === null) return null;
  if (uid !== 0) return { uid, gid, name: `uid ${uid}` };
  handOver(cluster, rootsAccount);
  return rootsAccount;
}

function handOver(path: string, account: ServerAccount): void {
  chownSync(path, account.uid, account.gid);
  if (!lstatSync(path).isDirectory()) return;
  for (const entry of readdirSync(path)) handOver(join(path, entry), account);
}
