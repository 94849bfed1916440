import type { FederatedMultiSearchParams, MultiSearchParams, MultiSearchQuery, Settings } from 'meilisearch';
import { comparable } from '../../text/fold.js';
import type { StubRequest } from './request-check.js';
import { StubIndex, StubRefusal, type StubDocument } from './stub-index.js';
import type { StubRanking } from './stub-ranking.js';

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

interface StubTask {
  readonly uid: number;
  readonly indexUid: string | null;
  readonly type: string;
  readonly error: { readonly code: string; readonly message: string } | null;
}

const AN_INSTANT = '2026-01-01T00:00:00Z';

/** The routes that the adapter uses. Tasks are done when they are enqueued; their status is told only when asked for. */
export class StubRoutes {
  private readonly indexes = new Map<string, StubIndex>();
  private readonly tasks: StubTask[] = [];

  /** True: tasks stay at work, as far as anybody can tell. */
  holdsTasks = false;

  constructor(private readonly version: string) {}

  answer(request: StubRequest): Reply {
    const { method, path, body } = request;
    const [first = '', uid = '', ...rest] = path.slice(1).split('/');
    switch (`${method} /${first}${first === 'indexes' && uid ? `/:uid/${rest.join('/')}` : ''}`) {
      case 'GET /version':
        return ok({ commitSha: 'stub', commitDate: AN_INSTANT, pkgVersion: this.version });
      case 'GET /stats':
        return ok({
          indexes: Object.fromEntries([...this.indexes].map(([name, index]) => [name, stats(index)])),
        });
      case 'GET /tasks':
        return ok(this.task(Number(uid)));
      case 'POST /multi-search':
        return ok(this.multiSearch(body as MultiSearchParams | FederatedMultiSearchParams));
      case 'POST /swap-indexes':
        return this.enqueue(null, 'indexSwap', () => this.swap(body as { indexes: [string, string] }[]));
      case 'POST /indexes':
        return this.create(body as { uid: string });
      case 'DELETE /indexes/:uid/':
        return this.enqueue(uid, 'indexDeletion', () =>
          this.indexes.delete(uid) ? null : { code: 'index_not_found', message: uid },
        );
      case 'PATCH /indexes/:uid/settings':
        return this.enqueue(uid, 'settingsUpdate', () => {
          Object.assign(this.index(uid).settings, body as Settings);
          return null;
        });
      case 'POST /indexes/:uid/documents':
        return this.enqueue(uid, 'documentAdditionOrUpdate', () => {
          const message = this.index(uid).add(body as StubDocument[]);
          return message === null ? null : { code: 'invalid_document_id', message };
        });
      case 'POST /indexes/:uid/documents/delete-batch':
        return this.enqueue(uid, 'documentDeletion', () => {
          for (const id of body as string[]) this.index(uid).documents.delete(id);
          return null;
        });
      case 'GET /indexes/:uid/documents':
        return ok(this.page(uid, request.query));
      case 'GET /indexes/:uid/stats':
        return ok(stats(this.index(uid)));
      case 'POST /indexes/:uid/facet-search':
        return ok(this.facetSearch(uid, body as FacetSearch));
      default:
        throw new StubRefusal(501, 'internal', `the stub has no ${method} ${path}`);
    }
  }

  private index(uid: string): StubIndex {
    const index = this.indexes.get(uid);
    if (!index) throw new StubRefusal(404, 'index_not_found', `Index \`${uid}\` not found.`);
    return index;
  }

  private create({ uid }: { readonly uid: string }): Reply {
    return this.enqueue(uid, 'indexCreation', () => {
      if (this.indexes.has(uid)) return { code: 'index_already_exists', message: uid };
      this.indexes.set(uid, new StubIndex());
      return null;
    });
  }

  private swap(swaps: readonly { readonly indexes: [string, string] }[]): StubTask['error'] {
    for (const { indexes } of swaps) {
      const [one, other] = indexes.map((uid) => this.indexes.get(uid));
      if (!one || !other) return { code: 'index_not_found', message: indexes.join() };
      this.indexes.set(indexes[0], other).set(indexes[1], one);
    }
    return null;
  }

  private enqueue(indexUid: string | null, type: string, work: () => StubTask['error']): Reply {
    const task = { uid: this.tasks.length, indexUid, type, error: work() };
    this.tasks.push(task);
    return {
      status: 202,
      body: { taskUid: task.uid, indexUid, status: 'enqueued', type, enqueuedAt: AN_INSTANT },
    };
  }

  private task(uid: number): unknown {
    const task = this.tasks[uid];
    if (!task) throw new StubRefusal(404, 'task_not_found', `Task ${uid} not found.`);
    const status = this.holdsTasks ? 'processing' : task.error ? 'failed' : 'succeeded';
    return { ...task, status, enqueuedAt: AN_INSTANT, finishedAt: this.holdsTasks ? null : AN_INSTANT };
  }

  private page(uid: string, query: URLSearchParams): unknown {
    const offset = Number(query.get('offset') ?? 0);
    const limit = Number(query.get('limit') ?? 20);
    const fields = query.get('fields')?.split(',');
    const all = [...this.index(uid).documents.values()];
    const results = all.slice(offset, offset + limit).map((document) => {
      return fields ? Object.fromEntries(fields.map((field) => [field, document[field]])) : document;
    });
    return { results, offset, limit, total: all.length };
  }

  private facetSearch(uid: string, { facetName, facetQuery, filter }: FacetSearch): unknown {
    const index = this.index(uid);
    index.checkFacet(facetName, 'invalid_facet_search_facet_name');
    const counts = index.facetDistribution(index.visible(filter), [facetName])[facetName] ?? {};
    const facetHits = Object.entries(counts)
      .filter(([value]) => comparable(value).startsWith(comparable(facetQuery ?? '')))
      .map(([value, count]) => ({ value, count }));
    return { facetHits, facetQuery, processingTimeMs: 0 };
  }

  private multiSearch(asked: MultiSearchParams | FederatedMultiSearchParams): unknown {
    if ('federation' in asked) return this.federated(asked);
    return {
      results: asked.queries.map((query) => {
        const index = this.index(query.indexUid);
        const { hits, ranking } = index.search(query);
        const { page = 1, hitsPerPage = 20, facets } = query;
        const documents = hits.map(({ document }) => document);
        return {
          indexUid: query.indexUid,
          hits: documents
            .slice((page - 1) * hitsPerPage, page * hitsPerPage)
            .map((document) => presented(document, query, ranking)),
          totalHits: Math.min(documents.length, index.settings.pagination?.maxTotalHits ?? 1000),
          ...(facets ? { facetDistribution: index.facetDistribution(documents, facets) } : {}),
        };
      }),
    };
  }

  private federated({ federation, queries }: FederatedMultiSearchParams): unknown {
    const found = queries.flatMap((query, queriesPosition) => {
      const { hits, ranking } = this.index(query.indexUid).search(query);
      const weight = query.federationOptions?.weight ?? 1;
      return hits.map(({ document, tiers }) => ({
        ...presented(document, query, ranking),
        _federation: {
          indexUid: query.indexUid,
          queriesPosition,
          weightedRankingScore: weight / (1 + tiers.reduce((sum, tier) => sum * 4 + tier, 0)),
        },
      }));
    });
    found.sort((a, b) => b._federation.weightedRankingScore - a._federation.weightedRankingScore);
    const { offset = 0, limit = 20 } = federation;
    return { hits: found.slice(offset, offset + limit), estimatedTotalHits: found.length };
  }
}

interface FacetSearch {
  readonly facetName: string;
  readonly facetQuery?: string;
  readonly filter?: unknown;
}

function ok(body: unknown): Reply {
  return { status: 200, body };
}

function stats(index: StubIndex): unknown {
  return { numberOfDocuments: index.documents.size, isIndexing: false, fieldDistribution: {} };
}

function presented(
  document: StubDocument,
  query: MultiSearchQuery,
  ranking: StubRanking,
): Record<string, unknown> {
  const marked = query.attributesToHighlight ?? [];
  if (marked.length === 0) return { ...document };
  const mark = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(mark)
      : ranking.marked(String(value), query.highlightPreTag ?? '<em>', query.highlightPostTag ?? '</em>');
  const formatted = Object.entries(document).map(([name, value]) => [
    name,
    marked.includes(name) ? mark(value) : value,
  ]);
  return { ...document, _formatted: Object.fromEntries(formatted) as Record<string, unknown> };
}
