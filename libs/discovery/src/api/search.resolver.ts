import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { SearchEngine } from '@jiebang/platform/search';
import { titlesOf } from '../read-documents.js';
import { entityOf } from '../search-entities.js';
import { INDEXES, searchIndexes, type FilledIndex } from '../search-indexes.js';
import { SuggestWords } from '../suggest-words.js';
import { SearchPage, type FoundPage } from '../search-page.js';
import {
  filterFrom,
  SearchArgs,
  SearchEverywhereArgs,
  SearchSuggestionsArgs,
  sortFrom,
} from './search.input.js';
import { SearchIndex, SearchIndexResult, SearchPageResult, SearchSuggestion } from './search.type.js';

@Resolver(() => SearchPageResult)
export class SearchResolver {
  constructor(
    private readonly pages: SearchPage,
    private readonly suggest: SuggestWords,
    private readonly engine: SearchEngine,
  ) {}

  @AllowPublic()
  @Query(() => SearchPageResult, { description: 'Full-text search over what the reader may see' })
  async search(@CurrentViewer() viewer: Viewer, @Args() args: SearchArgs) {
    const page = await this.pages.run(viewer, {
      index: args.index,
      q: args.q,
      filters: (args.filters ?? []).map(filterFrom),
      facets: [...new Set(args.facets ?? [])],
      sort: (args.sort ?? []).map(sortFrom),
      page: args.page ?? 1,
      perPage: args.perPage ?? 20,
      openFacets: args.openFacets ?? false,
      orNearest: args.orNearest ?? false,
    });
    return resultOf(args.index, page);
  }

  @AllowPublic()
  @Query(() => [SearchIndexResult], {
    description: 'The best of each index and how many there are, in one round of the engine',
  })
  async searchEverywhere(@CurrentViewer() viewer: Viewer, @Args() args: SearchEverywhereArgs) {
    const indexes = args.indexes ? INDEXES.filter((index) => args.indexes?.includes(index)) : INDEXES;
    const pages = await this.pages.runAll(
      viewer,
      indexes.map((index) => ({
        index,
        q: args.q,
        filters: [],
        facets: [],
        sort: [],
        page: 1,
        perPage: args.perPage ?? 5,
        orNearest: args.orNearest ?? false,
      })),
    );
    return pages.map((page, at) => resultOf(indexes[at] as FilledIndex, page));
  }

  @AllowPublic()
  @Query(() => [SearchSuggestion], { description: 'Words to search for, while somebody types' })
  searchSuggestions(@CurrentViewer() viewer: Viewer, @Args() { q, first }: SearchSuggestionsArgs) {
    return this.suggest.run(viewer, q, first ?? 6);
  }

  @AllowPublic()
  @Query(() => [SearchIndex], { description: 'What can be searched, and how much there is of it' })
  async searchIndexes() {
    const { documents } = await this.engine.health();
    return INDEXES.map((index) => {
      const { filterable, ranges, sortable } = searchIndexes[index];
      return { index, documents: documents[index] ?? 0, filterable, ranges, sortable };
    });
  }
}

function resultOf(index: FilledIndex, { hits, ...page }: FoundPage) {
  return {
    ...page,
    index,
    hits: hits.map(({ document, highlights }) => ({
      id: document['entityId'],
      index,
      entity: entityOf(index, document),
      ...titlesOf(document),
      highlights,
    })),
  };
}
