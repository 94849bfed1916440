import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { SearchEngine, type SearchFilter } from '@jiebang/platform/search';
import { INDEXES, searchIndexes } from '../search-indexes.js';
import { SearchPage } from '../search-page.js';
import { SearchArgs, type SearchFilterInput } from './search.input.js';
import { SearchIndex, SearchPageResult } from './search.type.js';

@Resolver(() => SearchPageResult)
export class SearchResolver {
  constructor(
    private readonly pages: SearchPage,
    private readonly engine: SearchEngine,
  ) {}

  @AllowPublic()
  @Query(() => SearchPageResult, { description: 'Full-text search over what the reader may see' })
  async search(@CurrentViewer() viewer: Viewer, @Args() args: SearchArgs) {
    const { hits, ...page } = await this.pages.run(viewer, {
      index: args.index,
      q: args.q,
      filters: (args.filters ?? []).map(filterFrom),
      facets: [...new Set(args.facets ?? [])],
      sort: (args.sort ?? []).map(({ attribute, descending }) => ({
        attr: attribute,
        dir: descending ? 'desc' : 'asc',
      })),
      page: args.page ?? 1,
      perPage: args.perPage ?? 20,
    });
    return {
      ...page,
      hits: hits.map(({ document, highlights }) => ({
        id: document.entityId,
        index: args.index,
        titleZh: document.name ?? document.title,
        titleEn: document.nameEn ?? document.titleEn,
        highlights,
      })),
    };
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

function filterFrom({ attribute: attr, values, gte, lte }: SearchFilterInput): SearchFilter {
  if (values) return { attr, in: values };
  return { attr, gte: gte ?? undefined, lte: lte ?? undefined };
}
