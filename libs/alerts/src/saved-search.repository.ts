import type { Id } from '@jiebang/kernel';
import type { SavedSearch } from './domain/saved-search.js';

/** Where searches are kept. */
export abstract class SavedSearchRepository {
  /** Of somebody, by name, without removed ones. */
  abstract of(personId: Id): Promise<readonly SavedSearch[]>;
  /** Locks the row; removed ones, too. */
  abstract forUpdate(id: Id): Promise<SavedSearch | null>;
  /** Throws SEARCH_NAME_TAKEN. */
  abstract add(search: SavedSearch): Promise<void>;
  /** Writes all of it with the next version. Throws SEARCH_NAME_TAKEN. */
  abstract save(search: SavedSearch): Promise<void>;
  /** Searches that nobody has looked at since they were saved, changed or switched on; the oldest first. */
  abstract unseen(limit: number): Promise<readonly SavedSearch[]>;
  /**
   * Notes what a search found, and the day of the report that it was part of. Nothing where it was changed meanwhile
   * (another `version`).
   */
  abstract noteSeen(search: SavedSearch, seen: readonly string[], reportedOn: string): Promise<void>;
  /** Forgets what was removed before the instant. */
  abstract forgetRemoved(before: Date): Promise<void>;
}
