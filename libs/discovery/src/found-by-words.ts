import { DomainError, type Id, type Viewer } from '@jiebang/kernel';
import type { SearchEngine, SearchFilter } from '@jiebang/platform/search';
import { aclOf } from './domain/audiences.js';
import type { FilledIndex } from './search-indexes.js';

const HITS_PER_WORD = 20;
const LONGEST = 100;

/** Ids of what each of the words finds, as the viewer may see it; none while there is no search, which others make up for. */
export async function foundByWords(
  engine: SearchEngine,
  viewer: Viewer,
  index: FilledIndex,
  words: readonly string[],
  filter: SearchFilter | null,
): Promise<readonly Id[]> {
  const asked = [...new Set(words.map((word) => word.trim().slice(0, LONGEST)).filter(Boolean))].map((q) => ({
    index,
    q,
    ...(filter && { filter }),
    viewer: { acl: aclOf(viewer) },
    page: 1,
    perPage: HITS_PER_WORD,
  }));
  if (asked.length === 0) return [];
  try {
    const results = await engine.multi<{ readonly entityId: Id }>(asked);
    return [...new Set(results.flatMap(({ hits }) => hits.map(({ doc }) => doc.entityId)))];
  } catch (failure) {
    if (failure instanceof DomainError && failure.code === 'SEARCH_UNAVAILABLE') return [];
    throw failure;
  }
}
