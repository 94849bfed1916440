import { Controller, Get, Header, NotFoundException, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AllowPublic } from '@jiebang/platform/authorisation';
import { Config } from '@jiebang/platform/config';

/** GraphiQL needs its own inline script and workers from blobs; no other host is asked for anything. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  'worker-src blob:',
].join('; ');

const FIRST_QUERY = `# 公开榜题 · the public list of challenges
{
  challenges(first: 5, sort: DEADLINE) {
    nodes { number titleZh titleEn deadlineAt owner { nameZh } }
    pageInfo { hasNextPage endCursor }
  }
}
`;

/** The API explorer, for developers: it is not there in production. */
@Controller()
export class ExplorerController {
  private page: Promise<string> | null = null;

  constructor(private readonly config: Config) {}

  @AllowPublic()
  @Get('explorer')
  @Header('content-type', 'text/html; charset=utf-8')
  async explorer(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    if (this.config.production) throw new NotFoundException();
    void reply.header('content-security-policy', POLICY);
    this.page ??= render();
    return this.page;
  }
}

/** Loaded when somebody looks: the page is nine megabytes, and a development dependency. */
async function render(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL({
    title: '揭榜 Jiebang · API',
    endpoint: '/graphql',
    credentials: 'same-origin',
    subscriptionsProtocol: 'WS',
    defaultQuery: FIRST_QUERY,
    favicon: 'data:,',
  });
}
