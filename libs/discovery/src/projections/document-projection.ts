import type { Id } from '@jiebang/kernel';
import type { SearchBatch } from '@jiebang/platform/search';
import type { FilledIndex } from '../search-indexes.js';

/** Makes the documents of one index from the present state of its entities. */
export abstract class DocumentProjection {
  abstract readonly index: FilledIndex;

  /** What the index has to hold for these entities, and what it must not hold (any more). */
  abstract batchOf(ids: readonly Id[]): Promise<SearchBatch>;

  /** Ids of all entities in pages of at most `size`; with `changedSince`, at least of those changed at or after it. */
  abstract pages(size: number, changedSince?: Date): AsyncIterable<readonly Id[]>;
}

/** All pages of a read that gives `limit` ids after the last one known. */
export async function* walk(
  read: (after: Id | null, limit: number) => Promise<readonly Id[]>,
  size: number,
): AsyncIterable<readonly Id[]> {
  for (let after: Id | null = null; ;) {
    const ids: readonly Id[] = await read(after, size);
    const last = ids.at(-1);
    if (last === undefined) return;
    yield ids;
    after = last;
  }
}
