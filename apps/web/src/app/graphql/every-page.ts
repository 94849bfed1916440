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
 * All rows of a connection from its first page on, past the cache, at most `limit`. `query` must take `$after`.
 * Throws RefusedError.
 */
export async function everyPage<Data, Variables extends AnyVariables & { after?: string | null }, Node>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pageOf: (data: Data) => PageOf<Node>,
  limit = 10_000,
): Promise<readonly Node[]> {
  const rows: Node[] = [];
  let after: string | null | undefined = null;
  while (rows.length < limit) {
    const { data, error } = await client
      .query(query, { ...variables, after }, { requestPolicy: 'network-only' })
      .toPromise();
    if (error ?? !data)
      throw new RefusedError(
        error ? refusalOfError(error) : { code: 'UNKNOWN', message: '', hint: null, fields: {} },
      );
    const { nodes, pageInfo } = pageOf(data);
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return rows.slice(0, limit);
}
