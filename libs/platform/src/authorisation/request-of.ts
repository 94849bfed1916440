import type { ExecutionContext } from '@nestjs/common';
import type { Viewer } from '@jiebang/kernel';

/** What the platform needs of a request: who asks, and the headers. The GraphQL context has the same members. */
export interface ViewedRequest {
  viewer: Viewer;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** The GraphQL context (third resolver argument) or the HTTP request below an execution context. */
export function requestOf(context: ExecutionContext): ViewedRequest {
  return context.getType<string>() === 'graphql'
    ? context.getArgByIndex<ViewedRequest>(2)
    : context.switchToHttp().getRequest<ViewedRequest>();
}
