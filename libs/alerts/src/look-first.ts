import { Injectable } from '@nestjs/common';
import { DomainError } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { failureFields, Log } from '@jiebang/platform/logging';
import { freshHits, keyOf } from './domain/fresh-hits.js';
import type { SavedSearch } from './domain/saved-search.js';
import { OwnersViewer } from './owners-viewer.js';
import { RunSavedSearch } from './run-saved-search.js';
import { SavedSearchRepository } from './saved-search.repository.js';

const AT_A_TIME = 100;

/** Notes what a search finds when it is saved, so that its first report tells of what has come since. */
@Injectable()
export class LookFirst {
  constructor(
    private readonly searches: SavedSearchRepository,
    private readonly runs: RunSavedSearch,
    private readonly owners: OwnersViewer,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  /** Once the open transaction is committed. A search that cannot be reached keeps nobody from saving: the clock looks then. */
  afterCommit(search: SavedSearch): void {
    this.database.afterCommit(async () => {
      await this.look(search).catch((failure: unknown) => {
        this.log.problem('a saved search could not be looked at', failureFields(failure));
      });
    });
  }

  /** Looks at those that nobody could look at before. Stops at the first that finds no engine. */
  async allUnseen(): Promise<void> {
    for (const search of await this.searches.unseen(AT_A_TIME)) {
      try {
        await this.look(search);
      } catch (failure) {
        if (failure instanceof DomainError && failure.code === 'SEARCH_UNAVAILABLE') return;
        throw failure;
      }
    }
  }

  /** What has changed since it was saved is left to be reported. */
  private async look(search: SavedSearch): Promise<void> {
    const viewer = await this.owners.of(search.personId);
    if (!viewer) return;
    const found = await this.runs.run(viewer, search);
    const { fresh, seen: present } = freshHits(found, search);
    const news = new Set(fresh.map(keyOf));
    const seen = present.filter((key) => !news.has(key));
    await this.searches.noteSeen(search, seen, search.reportedOn);
  }
}
