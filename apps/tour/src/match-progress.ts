import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { ApiClient } from './api-client.js';

/** Listens to a match run over a WebSocket. */
export interface ProgressListener {
  /** Whether the socket is open. */
  readonly isConnected: boolean;
  /** What was heard so far, from 0 to 1. */
  readonly heard: readonly number[];
  stop(): Promise<void>;
}

const CONNECT_MS = 5_000;
const QUERY = 'subscription ($runId: ID!) { matchRunProgress(runId: $runId) { fraction note } }';

/** Subscribes to the run's progress with the client's own session. A socket that cannot be had is no failure. */
export async function listenToMatch(client: ApiClient, runId: string): Promise<ProgressListener> {
  const { cookie } = client;
  class SocketWithSession extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const socket = createClient({
    url: `${client.url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: SocketWithSession,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
  const heard: number[] = [];
  const isConnected = await new Promise<boolean>((resolve) => {
    const timer = setTimeout(() => resolve(false), CONNECT_MS);
    const settle = (connected: boolean) => () => {
      clearTimeout(timer);
      resolve(connected);
    };
    socket.on('connected', settle(true));
    socket.on('closed', settle(false));
    socket.on('error', settle(false));
  });
  if (isConnected) {
    socket.subscribe<{ matchRunProgress: { fraction: number } }>(
      { query: QUERY, variables: { runId } },
      {
        next: ({ data }) => {
          if (data) heard.push(data.matchRunProgress.fraction);
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
  }
  return { isConnected, heard, stop: async () => void (await socket.dispose()) };
}
