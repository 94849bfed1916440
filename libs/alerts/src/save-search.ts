import { Injectable } from '@nestjs/common';
import { Clock, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { alertErrors } from './domain/alerts.errors.js';
import { digestDay, type Frequency } from './domain/digest-day.js';
import { MOST_SAVED, type SavedSearch, type SearchedFor } from './domain/saved-search.js';
import { LookFirst } from './look-first.js';
import { RunSavedSearch } from './run-saved-search.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/** What somebody wants to keep. */
export interface SearchToSave extends SearchedFor {
  readonly name: string;
  readonly frequency: Frequency;
}

/** Keeps a search. What it finds now is known to its owner: alerts begin with what comes after. */
@Injectable()
export class SaveSearch {
  constructor(
    private readonly searches: SavedSearchRepository,
    private readonly runs: RunSavedSearch,
    private readonly look: LookFirst,
    private readonly audit: AuditTrail,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws INVALID_INPUT for attributes that the index does not have, SEARCH_NAME_TAKEN, TOO_MANY_SAVED_SEARCHES. */
  async run(viewer: Viewer, wanted: SearchToSave): Promise<Id> {
    const personId = personOf(viewer);
    this.runs.check(wanted);
    await this.database.lock(`saved-search ${personId}`);
    if ((await this.searches.of(personId)).length >= MOST_SAVED) {
      throw alertErrors.TOO_MANY_SAVED_SEARCHES({ most: MOST_SAVED });
    }
    const now = this.clock.now();
    const search: SavedSearch = {
      ...wanted,
      id: newId(),
      version: 1,
      personId,
      name: wanted.name.trim(),
      reportedOn: digestDay(now),
      since: now,
      seen: null,
      createdAt: now,
      removedAt: null,
    };
    await this.searches.add(search);
    await this.audit.record(viewer, {
      action: 'saved-search.add',
      subjectType: 'saved-search',
      subjectId: search.id,
      details: { frequency: search.frequency },
    });
    this.look.afterCommit(search);
    return search.id;
  }
}
