import type { FederatedMultiSearchParams, MultiSearchQuery, Settings } from 'meilisearch';
import { comparisons, FilterSyntaxError, meets, parseFilter, type Condition } from './filter-language.js';
import { StubRanking } from './stub-ranking.js';

export type StubDocument = Readonly<Record<string, unknown>> & { readonly id: string };

/** An answer with a status above 399. */
export class StubRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Query = FederatedMultiSearchParams['queries'][number] | MultiSearchQuery;

/** An index of the stub: documents in a map, searched one by one. */
export class StubIndex {
  settings: Settings = {};
  readonly documents = new Map<string, StubDocument>();

  /** Null, or why the whole list is refused. */
  add(documents: readonly StubDocument[]): string | null {
    const bad = documents.find(({ id }) => typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,511}$/.test(id));
    if (bad) return `Document identifier ${JSON.stringify(bad.id)} is invalid`;
    for (const document of documents) this.documents.set(document.id, document);
    return null;
  }

  search(query: Query): { readonly hits: readonly RankedHit[]; readonly ranking: StubRanking } {
    this.checkAttributes(query);
    const ranking = new StubRanking(this.settings, query.q ?? '', query.matchingStrategy ?? 'last');
    const hits = this.visible(query.filter).flatMap((document) => {
      const tiers = ranking.tiers(document);
      return tiers ? [{ document, key: [...sortKey(document, query.sort ?? []), ...tiers], tiers }] : [];
    });
    return { hits: hits.sort((a, b) => compareKeys(a.key, b.key)), ranking };
  }

  facetDistribution(
    hits: readonly StubDocument[],
    facets: readonly string[],
  ): Record<string, Record<string, number>> {
    const distribution: Record<string, Record<string, number>> = {};
    for (const facet of facets) {
      const counts: Record<string, number> = {};
      for (const hit of hits) {
        const value = hit[facet];
        for (const member of new Set(
          (Array.isArray(value) ? value : value == null ? [] : [value]).map(String),
        )) {
          counts[member] = (counts[member] ?? 0) + 1;
        }
      }
      distribution[facet] = counts;
    }
    return distribution;
  }

  /** Documents that meet a filter. */
  visible(filter: unknown): readonly StubDocument[] {
    const condition = this.condition(filter);
    return [...this.documents.values()].filter((document) => meets(document, condition));
  }

  /** Throws 400 unless the attribute may be searched as a facet. */
  checkFacet(attribute: string, code: string): void {
    if (!this.features(attribute)?.facetSearch) throw new StubRefusal(400, code, `${attribute} is no facet`);
  }

  private condition(filter: unknown): Condition {
    let condition: Condition;
    try {
      condition = parseFilter(filter);
    } catch (failure) {
      if (failure instanceof FilterSyntaxError)
        throw new StubRefusal(400, 'invalid_search_filter', failure.message);
      throw failure;
    }
    for (const { attribute, operator } of comparisons(condition)) {
      const allowed = this.features(attribute)?.filter;
      if (operator === 'IN' ? !allowed?.equality : !allowed?.comparison) {
        throw new StubRefusal(400, 'invalid_search_filter', `${attribute} is not filterable by ${operator}`);
      }
    }
    return condition;
  }

  private features(attribute: string): {
    readonly facetSearch: boolean;
    readonly filter: { readonly equality: boolean; readonly comparison: boolean };
  } | null {
    for (const rule of this.settings.filterableAttributes ?? []) {
      if (typeof rule === 'string') {
        if (rule === attribute) return { facetSearch: true, filter: { equality: true, comparison: true } };
      } else if (rule.attributePatterns.includes(attribute)) return rule.features;
    }
    return null;
  }

  private checkAttributes(query: Query): void {
    for (const facet of query.facets ?? []) {
      if (!this.features(facet))
        throw new StubRefusal(400, 'invalid_search_facets', `${facet} is not filterable`);
    }
    for (const sort of query.sort ?? []) {
      const [attribute = '', direction = ''] = sort.split(':');
      if (!this.settings.sortableAttributes?.includes(attribute) || !['asc', 'desc'].includes(direction)) {
        throw new StubRefusal(400, 'invalid_search_sort', `${sort} is not sortable`);
      }
    }
  }
}

export interface RankedHit {
  readonly document: StubDocument;
  readonly tiers: readonly number[];
}

/** Smaller is earlier; documents without the number come last. */
function sortKey(document: StubDocument, sort: readonly string[]): readonly number[] {
  return sort.map((part) => {
    const [attribute = '', direction] = part.split(':');
    const value = document[attribute];
    if (typeof value !== 'number') return Infinity;
    return direction === 'desc' ? -value : value;
  });
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}
