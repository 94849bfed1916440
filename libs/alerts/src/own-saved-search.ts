import { Injectable } from '@nestjs/common';
import { commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { refuseIfStale } from '@jiebang/platform/database';
import type { SavedSearch } from './domain/saved-search.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/** The second gate: a saved search is its owner's alone, and nobody else learns that it is there. */
@Injectable()
export class OwnSavedSearch {
  constructor(private readonly searches: SavedSearchRepository) {}

  /** Locks it. Throws NOT_FOUND (also for others' and removed ones), STALE_VERSION. */
  async forUpdate(viewer: Viewer, id: Id, version: number): Promise<SavedSearch> {
    const found = await this.searches.forUpdate(id);
    if (found?.personId !== personOf(viewer) || found.removedAt) {
      throw commonErrors.NOT_FOUND({ what: 'saved search' });
    }
    refuseIfStale(found, version);
    return found;
  }

  /** Locks one that its owner has removed; null where there is none. */
  async removedForUpdate(viewer: Viewer, id: Id): Promise<SavedSearch | null> {
    const found = await this.searches.forUpdate(id);
    return found?.personId === personOf(viewer) && found.removedAt ? found : null;
  }
}
