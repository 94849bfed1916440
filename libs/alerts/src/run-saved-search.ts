import { Injectable } from '@nestjs/common';
import {
  checkAttributes,
  INDEXES,
  searchIndexes,
  SearchPage,
  type FilledIndex,
  type FoundPage,
  type SearchWanted,
} from '@jiebang/discovery';
import { Checks, type Id, type Viewer } from '@jiebang/kernel';
import type { SearchFilter, SearchSort } from '@jiebang/platform/search';
import type { PresentHit, PresentHits } from './domain/fresh-hits.js';
import type { SavedFilter, SavedSort, SearchedFor } from './domain/saved-search.js';

const PER_PAGE = 100;

/** Runs a saved search to its end on behalf of its owner. */
@Injectable()
export class RunSavedSearch {
  constructor(private readonly pages: SearchPage) {}

  /** Throws INVALID_INPUT where the indexes do not have what it asks for, or nothing is asked for. */
  check({ index, q, filters, sort }: SearchedFor): void {
    const checks = new Checks();
    checks.that(q.trim() !== '' || filters.length > 0, 'q', 'REQUIRED', {
      zh: '请至少给出关键词或一个筛选条件。',
      en: 'Ask for words or at least one filter.',
    });
    checks.that(index !== null || filters.length + sort.length === 0, 'filters', 'NEEDS_INDEX', {
      zh: '在全部类别中搜索时不能带筛选和排序。',
      en: 'A search over everything has no filters and no order.',
    });
    checks.refuseIfAny();
    if (index) checkAttributes(wantedOf(index, { q, filters, sort }));
  }

  /** All that it finds now, as far as can be paged. Throws SEARCH_UNAVAILABLE. */
  async run(viewer: Viewer, search: SearchedFor): Promise<PresentHits> {
    const indexes = search.index ? [search.index] : INDEXES;
    const found = [];
    for (const index of indexes) found.push(await this.inIndex(viewer, wantedOf(index, search)));
    return {
      hits: found.flatMap(({ hits }) => hits),
      partial: found.some(({ partial }) => partial),
    };
  }

  private async inIndex(viewer: Viewer, wanted: SearchWanted): Promise<PresentHits> {
    const first = await this.page(viewer, wanted);
    // Where not all of them can be seen, the newest tell what is new.
    const all = first.totalIsCapped ? { ...wanted, sort: newestOf(wanted.index) } : wanted;
    const hits = new Map<string, PresentHit>();
    for (let page = 1; ; page += 1) {
      const found = page === 1 && !first.totalIsCapped ? first : await this.page(viewer, { ...all, page });
      for (const { document } of found.hits) {
        const id = document['entityId'] as Id;
        hits.set(id, { index: wanted.index, id, updatedAt: document.updatedAt, rev: document.rev });
      }
      if (found.hits.length === 0 || found.total <= page * PER_PAGE) break;
    }
    return { hits: [...hits.values()], partial: first.totalIsCapped };
  }

  /** Exactly what was asked for: a page for readers may answer with what they probably meant, which would be no news. */
  private async page(viewer: Viewer, wanted: SearchWanted): Promise<FoundPage> {
    const [page] = await this.pages.runAll(viewer, [wanted]);
    if (!page) throw new Error('a search without an answer');
    return page;
  }
}

function wantedOf(
  index: FilledIndex,
  { q, filters, sort }: Pick<SearchedFor, 'q' | 'filters' | 'sort'>,
): SearchWanted {
  return {
    index,
    q,
    filters: filters.map(toFilter),
    facets: [],
    sort: sort.map(toSort),
    page: 1,
    perPage: PER_PAGE,
  };
}

function toFilter({ attribute: attr, values, gte, lte }: SavedFilter): SearchFilter {
  return values ? { attr, in: values } : { attr, gte: gte ?? undefined, lte: lte ?? undefined };
}

function toSort({ attribute, descending }: SavedSort): SearchSort {
  return { attr: attribute, dir: descending ? 'desc' : 'asc' };
}

/** By the instant of change, or of publication where an index has only that. */
function newestOf(index: FilledIndex): readonly SearchSort[] {
  const attr = ['updatedAt', 'publishedAt', 'year'].find((one) =>
    searchIndexes[index].sortable.includes(one),
  );
  return attr ? [{ attr, dir: 'desc' }] : [];
}
