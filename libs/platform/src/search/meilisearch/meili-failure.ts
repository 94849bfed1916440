import { MeilisearchApiError, MeilisearchRequestError, MeilisearchRequestTimeOutError } from 'meilisearch';
import { searchErrors } from '../search.errors.js';

/** Mistakes in what was asked; everything else that the server refuses is a mistake of ours and stays as it is. */
const BAD_QUERY = new Set([
  'invalid_search_filter',
  'invalid_search_sort',
  'invalid_search_facets',
  'invalid_facet_search_facet_name',
]);

/** Codes and states that pass, or that the operator mends: the index is not there yet, the server starts or is full. */
const UNAVAILABLE = new Set(['index_not_found', 'index_not_accessible', 'too_many_search_requests']);

/** The port's error for a failure of the client, or the failure itself. */
export function meiliFailure(failure: unknown): unknown {
  if (failure instanceof MeilisearchRequestError || failure instanceof MeilisearchRequestTimeOutError) {
    return searchErrors.SEARCH_UNAVAILABLE();
  }
  if (!(failure instanceof MeilisearchApiError)) return failure;
  const code = failure.cause?.code ?? '';
  if (BAD_QUERY.has(code)) return searchErrors.SEARCH_BAD_QUERY({ what: failure.cause?.message ?? code });
  if (UNAVAILABLE.has(code) || failure.response.status >= 500) return searchErrors.SEARCH_UNAVAILABLE();
  return failure;
}

/** Runs `work` with the client's failures told in the port's words. */
export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    throw meiliFailure(failure);
  }
}
