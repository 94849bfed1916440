import type { Id } from '@jiebang/kernel';
import type { SearchBatch } from '@jiebang/platform/search';
import type { FilledIndex } from '../search-indexes.js';

/** Makes the documents of one index from the present state of its entities. */
export abstract class DocumentProjection {
  abstract readonly index: FilledIndex;

  /** What the index has to hold for these entities, and what it must not hold (any more). */
  abstract batchOf(ids: readonly Id[]): Promise<SearchBatch>;

  /** Ids of all entities in their order, `limit` after `after`; with `changedSince`, those changed at or after it. */
  abstract ids(after: Id | null, limit: number, changedSince?: Date): Promise<readonly Id[]>;
}

/** All pages of a projection's ids. */
export async function* pagesOf(
  projection: DocumentProjection,
  size: number,
  changedSince?: Date,
): AsyncIterable<readonly Id[]> {
  for (let after: Id | null = null; ;) {
    const ids: readonly Id[] = await projection.ids(after, size, changedSince);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}
