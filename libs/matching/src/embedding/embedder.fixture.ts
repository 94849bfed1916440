import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub saw of a request. */
export interface SeenRequest {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly model: string;
  readonly input: readonly string[];
}

type Answer = (
  seen: SeenRequest,
  number: number,
) => { readonly status?: number; readonly body?: unknown } | 'silence';

/** An embedding service on this machine that answers as the test says. */
export class EmbeddingStub {
  readonly seen: SeenRequest[] = [];
  private readonly server: Server;

  constructor(answer: Answer = vectorsByLength) {
    this.server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const body = JSON.parse(Buffer.concat(parts).toString('utf8')) as { model: string; input: string[] };
        const { authorization } = request.headers;
        const seen = { path: request.url ?? '', authorization, model: body.model, input: body.input };
        this.seen.push(seen);
        const given = answer(seen, this.seen.length);
        if (given === 'silence') return;
        response.writeHead(given.status ?? 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(given.body ?? {}));
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Vectors of two dimensions that tell texts apart, last text first. */
export function vectorsByLength({ input }: SeenRequest) {
  const data = input.map((text, index) => ({ index, embedding: [text.length, -1] }));
  return { body: { data: data.reverse() } };
}
