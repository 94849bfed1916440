import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one request or job carries. Ids only: never names, addresses or secrets. */
export interface RequestContext {
  readonly requestId: string;
  accountId?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` so that everything it logs carries `context`. */
export function withRequestContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the running request or job, if any. */
export function requestContext(): RequestContext | undefined {
  return storage.getStore();
}
