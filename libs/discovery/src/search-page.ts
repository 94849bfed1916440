import { Injectable } from '@nestjs/common';
import { Checks, type Viewer } from '@jiebang/kernel';
import {
  PINYIN,
  SearchEngine,
  type FacetValue,
  type SearchDocument,
  type SearchFilter,
  type SearchSort,
} from '@jiebang/platform/search';
import { aclOf } from './domain/audiences.js';
import { searchIndexes, type FilledIndex } from './search-indexes.js';

export interface SearchWanted {
  readonly index: FilledIndex;
  readonly q?: string | null;
  readonly filters: readonly SearchFilter[];
  readonly facets: readonly string[];
  readonly sort: readonly SearchSort[];
  readonly page: number;
  readonly perPage: number;
}

/** Where words of the query were found; HTML with nothing but `<mark>` in it. */
export interface HighlightedAttribute {
  readonly attribute: string;
  readonly html: readonly string[];
}

export interface FoundEntity {
  readonly document: SearchDocument;
  readonly highlights: readonly HighlightedAttribute[];
}

export interface FoundPage {
  readonly hits: readonly FoundEntity[];
  readonly total: number;
  readonly totalIsCapped: boolean;
  readonly facets: readonly { readonly attribute: string; readonly values: readonly FacetValue[] }[];
}

/** Searches an index on behalf of a viewer. */
@Injectable()
export class SearchPage {
  constructor(private readonly engine: SearchEngine) {}

  /** Throws INVALID_INPUT for attributes that the index has no filter, facet or sort for, SEARCH_UNAVAILABLE. */
  async run(viewer: Viewer, wanted: SearchWanted): Promise<FoundPage> {
    const { index, q, filters, facets, sort, page, perPage } = wanted;
    checkAttributes(wanted);
    const found = await this.engine.search({
      index,
      q: q ?? '',
      filter: { and: filters },
      viewer: { acl: aclOf(viewer) },
      facets,
      sort,
      page,
      perPage,
      highlight: searchIndexes[index].searchable.filter((attribute) => attribute !== PINYIN),
    });
    return {
      hits: found.hits.map(({ doc, formatted }) => ({ document: doc, highlights: matched(formatted) })),
      total: found.total,
      totalIsCapped: found.totalIsCapped,
      facets: facets.map((attribute) => ({ attribute, values: found.facets[attribute] ?? [] })),
    };
  }
}

function checkAttributes({ index, filters, facets, sort }: SearchWanted): void {
  const { filterable, ranges, sortable } = searchIndexes[index];
  const checks = new Checks();
  const known = (attribute: string, among: readonly string[], path: string) =>
    checks.that(among.includes(attribute), path, 'UNKNOWN_ATTRIBUTE', {
      zh: `可用：${among.join('、')}。`,
      en: `Possible: ${among.join(', ')}.`,
    });
  filters.forEach((filter, at) => {
    if ('attr' in filter) known(filter.attr, 'in' in filter ? filterable : ranges, `filters.${at}.attribute`);
  });
  facets.forEach((attribute, at) => known(attribute, filterable, `facets.${at}`));
  sort.forEach(({ attr }, at) => known(attr, sortable, `sort.${at}.attribute`));
  checks.refuseIfAny();
}

function matched(
  formatted: Readonly<Record<string, string | readonly string[]>>,
): readonly HighlightedAttribute[] {
  return Object.entries(formatted)
    .map(([attribute, value]) => ({
      attribute,
      html: [value].flat().filter((html) => html.includes('<mark>')),
    }))
    .filter(({ html }) => html.length > 0);
}
