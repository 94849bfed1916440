import { Injectable } from '@nestjs/common';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { digestDay, type Frequency } from './domain/digest-day.js';
import { findsTheSame, type SavedSearch, type SearchedFor } from './domain/saved-search.js';
import { LookFirst } from './look-first.js';
import { OwnSavedSearch } from './own-saved-search.js';
import { RunSavedSearch } from './run-saved-search.js';
import { SavedSearchRepository } from './saved-search.repository.js';

/** What is to be different; what is left out stays. */
export interface SavedSearchChange {
  readonly name?: string | null;
  readonly frequency?: Frequency | null;
  readonly search?: SearchedFor | null;
}

/** Renames a saved search, changes what it looks for, or how often one is told. */
@Injectable()
export class UpdateSavedSearch {
  constructor(
    private readonly own: OwnSavedSearch,
    private readonly searches: SavedSearchRepository,
    private readonly runs: RunSavedSearch,
    private readonly look: LookFirst,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND (also for others' searches), STALE_VERSION, INVALID_INPUT, SEARCH_NAME_TAKEN. */
  async run(viewer: Viewer, id: Id, version: number, change: SavedSearchChange): Promise<Id> {
    const present = await this.own.forUpdate(viewer, id, version);
    const search = change.search ?? present;
    this.runs.check(search);
    const frequency = change.frequency ?? present.frequency;
    const isSwitchedOn = present.frequency === 'off' && frequency !== 'off';
    const now = this.clock.now();
    // What was there while nobody wanted to be told, or found by other words, is not news.
    const beginsAnew = isSwitchedOn || !findsTheSame(search, present);
    const { index, q, filters, sort } = search;
    const next: SavedSearch = {
      ...present,
      ...{ index, q, filters, sort, frequency },
      name: (change.name ?? present.name).trim(),
      ...(beginsAnew && { seen: null, since: now, reportedOn: digestDay(now) }),
    };
    await this.searches.save(next);
    await this.audit.record(viewer, {
      action: 'saved-search.update',
      subjectType: 'saved-search',
      subjectId: id,
      details: { frequency },
    });
    if (beginsAnew) this.look.afterCommit({ ...next, version: present.version + 1 });
    return id;
  }
}
