import type { SearchDocument } from '../search-document.js';
import type { SearchEngine, SearchOutcome } from '../search-engine.js';
import type { IndexName, SearchFilter, SearchQuery, SearchResult } from '../search-query.js';
import { everybody } from './contract-documents.js';

/** What the parts of the contract ask the engine through. */
export class SearchContract {
  private opened: SearchEngine | undefined;

  get engine(): SearchEngine {
    if (!this.opened) throw new Error('the engine is opened before the tests');
    return this.opened;
  }

  set engine(engine: SearchEngine) {
    this.opened = engine;
  }

  /** Writes and waits until it is done, or has failed. */
  async write(
    index: IndexName,
    upsert: readonly SearchDocument[],
    remove: readonly string[] = [],
  ): Promise<SearchOutcome | undefined> {
    const receipt = await this.engine.apply(index, { upsert, remove });
    return (await this.engine.settle([receipt], 20_000))[0];
  }

  /** Searches the challenges on behalf of everybody, unless told otherwise. */
  find(query: Partial<SearchQuery> = {}): Promise<SearchResult<SearchDocument>> {
    return this.engine.search({
      index: 'challenges',
      viewer: { acl: everybody },
      page: 1,
      perPage: 20,
      ...query,
    });
  }

  /** The ids found, sorted. */
  async found(query: Partial<SearchQuery>): Promise<string[]> {
    return ids(await this.find(query)).sort();
  }

  /** The ids that meet a filter, sorted. */
  filtered(filter: SearchFilter): Promise<string[]> {
    return this.found({ filter });
  }
}

/** The ids of the hits in their order. */
export function ids(result: SearchResult<SearchDocument>): string[] {
  return result.hits.map(({ doc }) => doc.id);
}

/** A source for a rebuild. */
export async function* batches(
  ...lists: readonly (readonly SearchDocument[])[]
): AsyncIterable<readonly SearchDocument[]> {
  for (const list of lists) yield await Promise.resolve(list);
}
