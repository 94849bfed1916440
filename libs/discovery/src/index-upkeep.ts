import { Injectable, Optional, type OnApplicationBootstrap } from '@nestjs/common';
import { DomainError } from '@jiebang/kernel';
import { Config } from '@jiebang/platform/config';
import { HealthChecks } from '@jiebang/platform/health';
import { failureFields, Log } from '@jiebang/platform/logging';
import { SearchEngine } from '@jiebang/platform/search';
import { INDEXES, searchIndexes } from './search-indexes.js';

/** Sees to it that the indexes exist with their present settings, and tells how search is. */
@Injectable()
export class IndexUpkeep implements OnApplicationBootstrap {
  private ensuring: Promise<void> | null = null;

  constructor(
    private readonly engine: SearchEngine,
    private readonly config: Config,
    private readonly log: Log,
    @Optional() private readonly health?: HealthChecks,
  ) {}

  /**
   * Workers look at once. An api does not: new settings may mean to index anew, and people would wait for it. A server that
   * does not answer stops no boot: writes go on, and the jobs are tried again.
   */
  async onApplicationBootstrap(): Promise<void> {
    this.health?.add('search', async () => {
      const { ok, engine, documents } = await this.engine.health();
      const counts = Object.entries(documents).map(([index, count]) => `${index} ${count}`);
      return { ok, detail: [engine, ...counts].join(', ') };
    });
    if (this.config.process !== 'worker') return;
    try {
      await this.ensured();
    } catch (failure) {
      if (!(failure instanceof DomainError)) throw failure;
      this.log.problem('search indexes could not be looked at', failureFields(failure));
    }
  }

  /** Once a process, and again after a failure. Throws SEARCH_UNAVAILABLE. */
  ensured(): Promise<void> {
    this.ensuring ??= this.ensureAll().catch((failure: unknown) => {
      this.ensuring = null;
      throw failure;
    });
    return this.ensuring;
  }

  private async ensureAll(): Promise<void> {
    for (const index of INDEXES) await this.engine.ensure(index, searchIndexes[index]);
  }
}
