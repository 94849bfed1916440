import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { alertErrors } from './domain/alerts.errors.js';
import { MOST_SAVED } from './domain/saved-search.js';
import { OwnSavedSearch } from './own-saved-search.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/** Takes a search out of the list, and puts it back for as long as it is not forgotten. */
@Injectable()
export class RemoveSavedSearch {
  constructor(
    private readonly own: OwnSavedSearch,
    private readonly searches: SavedSearchRepository,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND (also for others' searches and those that were removed before), STALE_VERSION. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const present = await this.own.forUpdate(viewer, id, version);
    await this.searches.save({ ...present, removedAt: this.clock.now() });
    await this.audit.record(viewer, {
      action: 'saved-search.remove',
      subjectType: 'saved-search',
      subjectId: id,
    });
  }

  /** With everything that it knew. Throws NOT_FOUND, SEARCH_NAME_TAKEN, TOO_MANY_SAVED_SEARCHES. */
  async undo(viewer: Viewer, id: Id): Promise<Id> {
    const removed = await this.own.removedForUpdate(viewer, id);
    if (!removed) throw commonErrors.NOT_FOUND({ what: 'saved search' });
    await this.database.lock(`saved-search ${removed.personId}`);
    if ((await this.searches.of(removed.personId)).length >= MOST_SAVED) {
      throw alertErrors.TOO_MANY_SAVED_SEARCHES({ most: MOST_SAVED });
    }
    await this.searches.save({ ...removed, removedAt: null });
    await this.audit.record(viewer, {
      action: 'saved-search.restore',
      subjectType: 'saved-search',
      subjectId: id,
    });
    return id;
  }
}
