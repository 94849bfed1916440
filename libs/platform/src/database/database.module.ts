import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../config/index.js';
import type { ContextPersistence } from './context-persistence.js';
import { createDataSource } from './data-source.js';
import { Database } from './database.js';

/** One data source a process over all contexts' tables. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(contexts: readonly ContextPersistence[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DataSource,
          inject: [Config],
          useFactory: (config: Config) =>
            createDataSource({
              url: config.database.url,
              contexts,
              poolSize: config.database.poolSize,
              applicationName: `jiebang-${config.process}`,
            }).initialize(),
        },
        Database,
      ],
      exports: [DataSource, Database],
    };
  }

  /** After every other hook, so that running jobs and requests have ended. */
  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
