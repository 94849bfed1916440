import type { RunningFacts } from './programme-summary.js';
import { placesIn, type LauncherSettings } from './launcher-settings.js';
import type { Service } from './service.js';

/** Collects what the summary shows, from the same variables that the processes read. */
export function runningFacts(
  settings: LauncherSettings,
  database: { readonly version: string; readonly port: number } | null,
  services: readonly (readonly [string, Service])[],
): RunningFacts {
  const { environment, dataDir, port, databaseUrl } = settings;
  const { REDIS_URL, MEILI_URL, S3_BUCKET, PUBLIC_URL } = environment;
  return {
    url: (PUBLIC_URL || `http://localhost:${port}`).replace(/\/$/, ''),
    database:
      database === null
        ? `PostgreSQL, ${hostOf(databaseUrl ?? '')}`
        : `PostgreSQL ${database.version} 内置 · embedded, 127.0.0.1:${database.port}`,
    queue: REDIS_URL ? `Redis, ${hostOf(REDIS_URL)}` : 'PostgreSQL',
    search: MEILI_URL ? `Meilisearch, ${hostOf(MEILI_URL)}` : 'PostgreSQL',
    storage: S3_BUCKET ? `S3, ${S3_BUCKET}` : '本地磁盘 · local disk',
    dataDir,
    logs: placesIn(dataDir).logs,
    services: services.map(([name, service]) => ({ name, pid: service.pid })),
  };
}

/** Host and port only: the rest of such an address may be a password. */
function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '?';
  }
}
