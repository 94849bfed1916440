import { Module, type INestApplicationContext, type Provider } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { SettableClock } from '@jiebang/kernel';
import { AuditModule, auditPersistence } from '@jiebang/platform/audit';
import { ConfigModule, loadConfig } from '@jiebang/platform/config';
import { createDataSource, DatabaseModule } from '@jiebang/platform/database';
import { EventsModule, eventsPersistence } from '@jiebang/platform/events';
import { LoggingModule } from '@jiebang/platform/logging';
import { migrateQueues, QueueModule } from '@jiebang/platform/queue';
import { RateLimitModule, rateLimitPersistence } from '@jiebang/platform/rate-limit';
import { SignalsModule } from '@jiebang/platform/signals';
import { cloneDatabase, type TestDatabase } from './test-database.js';

const PERSISTENCES = [eventsPersistence, auditPersistence, rateLimitPersistence];

/** The platform's parts without any context, for specs of the platform itself. */
export interface PlatformApp {
  readonly app: INestApplicationContext;
  readonly clock: SettableClock;
  close(): Promise<void>;
}

/** A database with the platform's own tables and the queues'. */
export function platformDatabase(): Promise<TestDatabase> {
  const sources = PERSISTENCES.flatMap(({ migrations }) => migrations.map((migration) => migration.name));
  return cloneDatabase({
    fingerprint: `platform_${sources.join('').replace(/\D/g, '').slice(-24)}`,
    migrate: async (url) => {
      const dataSource = createDataSource({
        url,
        contexts: PERSISTENCES,
        poolSize: 1,
        applicationName: 'migrate',
      });
      await dataSource.initialize();
      await dataSource.runMigrations();
      await dataSource.destroy();
      await migrateQueues(url);
    },
  });
}

/** Starts the platform on a database, as one process would. Several at once stand for several processes. */
export async function startPlatform(
  database: TestDatabase,
  providers: Provider[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<PlatformApp> {
  const config = loadConfig('test', {
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATABASE_POOL: '5',
    SESSION_SECRET: 'a secret for tests only, long enough',
    LOG_LEVEL: process.env['TEST_LOG'] ?? 'silent',
    WORKER_CONCURRENCY: '4',
    ...env,
  });
  const clock = new SettableClock(new Date());
  @Module({
    imports: [
      ConfigModule.forRoot(config, clock),
      LoggingModule,
      DatabaseModule.forRoot(PERSISTENCES),
      SignalsModule,
      QueueModule,
      EventsModule,
      AuditModule,
      RateLimitModule,
      DiscoveryModule,
    ],
    providers,
  })
  class PlatformSpecModule {}
  const app = await NestFactory.createApplicationContext(PlatformSpecModule, {
    logger: false,
    abortOnError: false,
  });
  return { app, clock, close: () => app.close() };
}
