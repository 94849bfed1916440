import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RequestCheck, type StubRequest } from './request-check.js';
import { StubRefusal } from './stub-index.js';
import { StubRoutes } from './stub-routes.js';

export interface StubOptions {
  readonly version?: string;
  readonly key?: string;
}

/** A loopback server that speaks enough of Meilisearch for the contract and notes every request out of description. */
export class MeilisearchStub {
  /** What was wrong with requests so far. */
  readonly violations: string[] = [];
  readonly requests: StubRequest[] = [];

  private constructor(
    private readonly server: Server,
    readonly routes: StubRoutes,
    private readonly check: RequestCheck,
    readonly key: string,
  ) {}

  static async start({ version = '1.53.0', key = 'stub-key' }: StubOptions = {}): Promise<MeilisearchStub> {
    const server = createServer();
    const stub = new MeilisearchStub(server, new StubRoutes(version), new RequestCheck(), key);
    server.on('request', (incoming, reply) => {
      void stub.answer(incoming).then(({ status, body }) => {
        reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return stub;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Goes down for as long as `work` takes, in the middle of whatever it was asked, and comes up with all that it knew. */
  async downDuring(work: () => Promise<void>): Promise<void> {
    const { port } = this.server.address() as AddressInfo;
    await this.stop();
    try {
      await work();
    } finally {
      await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    }
  }

  private async answer(
    incoming: IncomingMessage,
  ): Promise<{ readonly status: number; readonly body: unknown }> {
    try {
      const request = await read(incoming);
      this.requests.push(request);
      if (incoming.headers.authorization !== `Bearer ${this.key}`) {
        throw new StubRefusal(403, 'invalid_api_key', 'The provided API key is invalid.');
      }
      const problems = this.check.problems(request);
      if (problems.length > 0) {
        this.violations.push(...problems.map((problem) => `${request.method} ${request.path}: ${problem}`));
        throw new StubRefusal(400, 'bad_request', problems.join('; '));
      }
      return this.routes.answer(request);
    } catch (failure) {
      const { status, code } = failure instanceof StubRefusal ? failure : { status: 500, code: 'internal' };
      const message = failure instanceof Error ? failure.message : String(failure);
      return {
        status,
        body: { message, code, type: 'invalid_request', link: 'https://docs.meilisearch.com/errors' },
      };
    }
  }
}

async function read(incoming: IncomingMessage): Promise<StubRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const url = new URL(incoming.url ?? '/', 'http://stub');
  const text = Buffer.concat(chunks).toString('utf8');
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname.replace(/(.)\/$/, '$1'),
    query: url.searchParams,
    body: text === '' ? undefined : (JSON.parse(text) as unknown),
  };
}
