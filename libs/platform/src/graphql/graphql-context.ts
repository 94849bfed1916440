import type { FastifyReply } from 'fastify';
import type { Viewer } from '@jiebang/kernel';
import type { ViewedRequest } from '../authorisation/index.js';

/** What every resolver gets as its third argument; one object a request, which per-request loaders hang on. */
export interface GraphqlContext extends ViewedRequest {
  viewer: Viewer;
  readonly headers: ViewedRequest['headers'];
  /** Address of the client, for rate limits only; never logged or kept. */
  readonly address: string;
  /** To set cookies; null on a subscription's socket. */
  readonly reply: FastifyReply | null;
}
