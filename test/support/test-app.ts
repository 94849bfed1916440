import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrate, migrationsFingerprint, startWorking } from '@jiebang/composition';
import { SettableClock } from '@jiebang/kernel';
import { loadConfig, type Config } from '@jiebang/platform/config';
import { createHttpApp } from '@jiebang/platform/http';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { cloneDatabase, type TestDatabase } from './test-database.js';
import { TestClient } from './test-client.js';

/** The whole application on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly clock: SettableClock;
  readonly database: TestDatabase;
  /** A browser without a session. */
  visitor(): TestClient;
  close(): Promise<void>;
}

export interface TestAppOptions {
  /** Runs jobs and events in the same process. */
  readonly working?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The instant that the application starts at; the real one when left out. */
  readonly now?: Date;
}

/** Settings of a test process. */
export function testConfig(databaseUrl: string, env: Readonly<Record<string, string>> = {}): Config {
  return loadConfig('test', {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '6',
    SESSION_SECRET: 'a secret for tests only, long enough',
    REQUESTS_PER_MINUTE: '1000000',
    SIGN_INS_PER_ADDRESS: '1000000',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    ...env,
  });
}

/** A migrated database of one's own, cloned from this run's template. */
export function migratedDatabase(): Promise<TestDatabase> {
  return cloneDatabase({
    fingerprint: migrationsFingerprint(),
    migrate: async (url) => {
      await migrate(url);
    },
  });
}

/** Starts the real application (through HTTP, without a port) on a fresh database. */
export async function startTestApp({ working = false, env, now }: TestAppOptions = {}): Promise<TestApp> {
  const database = await migratedDatabase();
  const config = testConfig(database.url, env);
  const clock = new SettableClock(now ?? new Date());
  const app = await createHttpApp(ApiModule.forRoot(config, clock), config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  if (working) await startWorking(app);
  return {
    app,
    clock,
    database,
    visitor: () => new TestClient(app),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
