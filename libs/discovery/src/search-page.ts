import { Injectable } from '@nestjs/common';
import { Checks, type Viewer } from '@jiebang/kernel';
import {
  PINYIN,
  SearchEngine,
  type FacetValue,
  type SearchDocument,
  type SearchFilter,
  type SearchQuery,
  type SearchSort,
} from '@jiebang/platform/search';
import { aclOf } from './domain/audiences.js';
import { HINTS } from './domain/hints.js';
import { nearestQueries, proposalsFor } from './domain/nearest-queries.js';
import { readQuery, type ProposedQuery } from './domain/query-reading.js';
import { searchIndexes, type FilledIndex } from './search-indexes.js';

export interface SearchWanted {
  readonly index: FilledIndex;
  readonly q?: string | null;
  readonly filters: readonly SearchFilter[];
  readonly facets: readonly string[];
  readonly sort: readonly SearchSort[];
  readonly page: number;
  readonly perPage: number;
  /** Counts the values of each facet as if none of it were chosen, so that one sees what a second choice would add. */
  readonly openFacets?: boolean;
  /** Where nothing is found, the nearest query that finds something is answered in its place. For people, not for jobs. */
  readonly orNearest?: boolean;
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
  /** The query that was answered in the place of one without hits, else null. */
  readonly searchedFor: string | null;
  /** Other queries that may have been meant: senses of an abbreviation, and where there is little, other spellings. */
  readonly didYouMean: readonly ProposedQuery[];
}

/** With fewer hits than these other spellings are proposed. */
const FEW = 3;

/** Searches an index on behalf of a viewer. */
@Injectable()
export class SearchPage {
  constructor(private readonly engine: SearchEngine) {}

  /** Throws INVALID_INPUT for attributes that the index has no filter, facet or sort for, SEARCH_UNAVAILABLE. */
  async run(viewer: Viewer, wanted: SearchWanted): Promise<FoundPage> {
    const [page] = await this.runAll(viewer, [wanted]);
    if (!page) throw new Error('a search without an answer');
    return page;
  }

  /** Several searches in one round of the engine; the pages stand in their order. Throws like `run`. */
  async runAll(viewer: Viewer, wanted: readonly SearchWanted[]): Promise<readonly FoundPage[]> {
    wanted.forEach(checkAttributes);
    const pages = await this.answers(viewer, wanted);
    return Promise.all(pages.map((page, at) => this.orNearest(viewer, wanted[at], page)));
  }

  /** The page, or that of the nearest query where there is nothing. */
  private async orNearest(
    viewer: Viewer,
    wanted: SearchWanted | undefined,
    page: FoundPage,
  ): Promise<FoundPage> {
    if (!wanted?.orNearest || !wanted.q || page.total > 0) return page;
    for (const nearest of nearestQueries(wanted.q, wanted.filters.length > 0)) {
      const [other] = await this.answers(viewer, [{ ...wanted, q: nearest }]);
      if (other && other.total > 0) return { ...other, searchedFor: nearest, didYouMean: page.didYouMean };
    }
    return page;
  }

  private async answers(viewer: Viewer, wanted: readonly SearchWanted[]): Promise<readonly FoundPage[]> {
    const asked = wanted.map((one) => queriesOf(viewer, one));
    const queries = asked.flat();
    const [only] = queries;
    const results =
      only && queries.length === 1 ? [await this.engine.search(only)] : await this.engine.multi(queries);
    let next = 0;
    return wanted.map(({ q, facets }, at) => {
      const answers = results.slice(next, (next += asked[at]?.length ?? 0));
      const [found] = answers;
      return {
        hits: (found?.hits ?? []).map(({ doc, formatted }) => ({
          document: doc,
          highlights: matched(formatted),
        })),
        total: found?.total ?? 0,
        totalIsCapped: found?.totalIsCapped ?? false,
        facets: facets.map((attribute) => ({
          attribute,
          values: answers.find((answer) => answer.facets[attribute])?.facets[attribute] ?? [],
        })),
        searchedFor: null,
        didYouMean: proposalsFor(q ?? '', (found?.total ?? 0) < FEW),
      };
    });
  }
}

/** The search itself, and with `openFacets` one more for each facet in which something is chosen. */
function queriesOf(viewer: Viewer, wanted: SearchWanted): readonly SearchQuery[] {
  const { index, q, filters, facets, sort, page, perPage, openFacets = false } = wanted;
  const isChosen = (attribute: string) =>
    filters.some((filter) => 'attr' in filter && 'in' in filter && filter.attr === attribute);
  const apart = openFacets ? facets.filter(isChosen) : [];
  const common = { index, q: readQuery(q ?? '').asked, viewer: { acl: aclOf(viewer) } };
  return [
    {
      ...common,
      filter: { and: filters },
      facets: facets.filter((attribute) => !apart.includes(attribute)),
      sort,
      page,
      perPage,
      highlight: searchIndexes[index].searchable.filter(
        (attribute) => attribute !== PINYIN && attribute !== HINTS,
      ),
    },
    ...apart.map((attribute) => ({
      ...common,
      filter: { and: filters.filter((filter) => !('attr' in filter) || filter.attr !== attribute) },
      facets: [attribute],
      page: 1,
      perPage: 1,
    })),
  ];
}

/** Throws INVALID_INPUT for attributes that the index has no filter, facet or sort for. */
export function checkAttributes({
  index,
  filters,
  facets,
  sort,
}: Pick<SearchWanted, 'index' | 'filters' | 'facets' | 'sort'>): void {
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
