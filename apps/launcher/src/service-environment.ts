import { realpathSync } from 'node:fs';
import { placesIn, type LauncherSettings } from './launcher-settings.js';
import { keptSessionSecret } from './session-secret.js';

/** What api, worker and cli get: the launcher's own environment, the database, and in embedded mode a kept secret. */
export function serviceEnvironment(settings: LauncherSettings, databaseUrl: string): NodeJS.ProcessEnv {
  const embedded = settings.databaseUrl === null;
  // The canonical path: the lock, the services and the links in the folder all speak of the same place.
  const dataDir = realpathSync(settings.dataDir);
  const secret = settings.environment['SESSION_SECRET'];
  return {
    ...settings.environment,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: String(settings.port),
    DEMO: settings.demo ? '1' : '0',
    ...(embedded ? { JIEBANG_EMBEDDED: '1' } : {}),
    ...(embedded && !secret ? { SESSION_SECRET: keptSessionSecret(placesIn(dataDir).secrets) } : {}),
  };
}
