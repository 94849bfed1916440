import type { AnyVariables, Client, TypedDocumentNode } from 'urql';
import { refusalOfError, type Refusal } from './outcome.js';

interface PageOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/** Thrown by `everyPage`; tells what the server said. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * All rows of a connection from its first page on, past the cache, at most `limit`. `query` must take `$after`. The cache
 * hands out lists that grow with everything it has of them, so a row that came before is not taken again.
 * Throws RefusedError.
 */
export async function everyPage<Data, Variables extends AnyVariables & { after?: string | null }, Node>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => PageOf<Node>,
  limit = 10_000,
): Promise<readonly Node[]> {
  const rows = new Map<unknown, Node>();
  let after: string | null | undefined = null;
  while (rows.size < limit) {
    const { data, error } = await client
      .query(query, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error ?? !data)
      throw new RefusedError(
        error ? refusalOfError(error) : { code: 'UNKNOWN', message: '', hint: null, fields: {} },
      );
    const { nodes, pageInfo } = pageOf(data);
    for (const node of nodes) rows.set((node as { readonly id?: string }).id ?? node, node);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return [...rows.values()].slice(0, limit);
}
