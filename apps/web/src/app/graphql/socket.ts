import type { Client as SocketClient } from 'graphql-ws';
import type { SubscriptionForwarder } from 'urql';

let socket: Promise<SocketClient> | null = null;

/** One socket for all subscriptions, loaded and opened when the first page asks for live news. */
function open(): Promise<SocketClient> {
  socket ??= import('graphql-ws').then(({ createClient }) => {
    const url = new URL('/graphql', location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    return createClient({ url: url.href, lazy: true, retryAttempts: 20 });
  });
  return socket;
}

/** Sends a subscription over the socket (graphql-transport-ws). */
export const forwardOverSocket: SubscriptionForwarder = ({ query, variables }) => ({
  subscribe(sink) {
    let ended = false;
    let end = () => {
      ended = true;
    };
    void open().then((client) => {
      if (ended) return;
      end = client.subscribe<Record<string, unknown>>(
        { query: query ?? '', variables: variables as Record<string, unknown> },
        {
          next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
          error: (failure) => sink.error(failure),
          complete: () => sink.complete(),
        },
      );
    }, sink.error);
    return { unsubscribe: () => end() };
  },
});
