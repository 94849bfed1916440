import { Global, Inject, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@jiebang/kernel';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { SearchSettings } from './index-settings.js';
import { MeiliSearch } from './meilisearch/meili-search.js';
import { PostgresSearch } from './postgres/postgres-search.js';
import { SearchEngine } from './search-engine.js';

/** The engine that the configuration names: Meilisearch where it has an address, else PostgreSQL. */
export function searchEngine(config: Pick<Config, 'search'>, database: Database): SearchEngine {
  const { meiliUrl, meiliKey } = config.search;
  return meiliUrl === null ? new PostgresSearch(database) : new MeiliSearch({ url: meiliUrl, key: meiliKey });
}

/** Gives everybody the search engine, and the settings of the indexes to whoever ensures and rebuilds them. */
@Global()
@Module({})
export class SearchModule implements OnModuleInit {
  constructor(@Inject(SearchEngine) private readonly engine: SearchEngine) {}

  static forRoot(byIndex: SearchSettings['byIndex']): DynamicModule {
    return {
      module: SearchModule,
      providers: [
        { provide: SearchSettings, useValue: { byIndex } satisfies SearchSettings },
        { provide: SearchEngine, inject: [Config, Database], useFactory: searchEngine },
      ],
      exports: [SearchEngine, SearchSettings],
    };
  }

  /** A server of a wrong version stops the boot. One that does not answer does not: writes go on without search. */
  async onModuleInit(): Promise<void> {
    if (!(this.engine instanceof MeiliSearch)) return;
    try {
      await this.engine.checkVersion();
    } catch (failure) {
      if (!(failure instanceof DomainError)) throw failure;
    }
  }
}
