import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { commonErrors } from '@jiebang/kernel';
import type { Config } from '../config/index.js';
import { Log, withRequestContext } from '../logging/index.js';
import { Metrics } from '../metrics/index.js';
import { EdgeProblem, edgeProblemOf } from './edge-problem.js';
import { parseJsonStrictly } from './json-body.js';
import { comesFromOurSite } from './origin.js';

const REQUEST_ID = /^[\w.-]{8,64}$/;

/** A proxy's request id where it sent a sane one, else a new one. */
function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : randomUUID();
}

const CROSS_SITE = new EdgeProblem('CROSS_SITE_REQUEST', 403, {
  zh: '已拒绝来自其他网站的请求。',
  en: 'A request from another site was refused.',
  hint: { zh: '请在本站页面内操作。', en: 'Use the pages of this site.' },
});

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what another site's page makes a signed-in browser send. Cookies are SameSite=Lax; this holds without that. */
function refuseOtherSites(http: FastifyInstance, config: Config): void {
  http.addHook('onRequest', (request, _reply, done) => {
    const { method, headers } = request;
    const safe =
      headers.cookie === undefined || CHANGES_NOTHING.has(method) || comesFromOurSite(headers, config);
    done(safe ? undefined : CROSS_SITE);
  });
}

async function equip(http: FastifyInstance, config: Config, log: Log, metrics: Metrics): Promise<void> {
  parseJsonStrictly(http);
  await http.register(cookie);
  await http.register(multipart, { limits: { fileSize: 20 * 1024 * 1024, files: 1, fields: 10 } });
  await http.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: config.session.secureCookie ? [] : null,
      },
    },
    strictTransportSecurity: config.session.secureCookie ? { maxAge: 31_536_000 } : false,
  });
  await http.register(rateLimit, {
    max: config.http.requestsPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { ttl }) =>
      commonErrors.RATE_LIMITED({ seconds: Math.max(1, Math.ceil(ttl / 1000)) }),
    // Files of a build cost nothing, and a first visit asks for many: fonts come in pieces.
    allowList: ({ url }: FastifyRequest) =>
      url.startsWith('/health/') || url.startsWith('/assets/') || url === '/metrics',
  });
  http.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withRequestContext({ requestId: request.id }, done);
  });
  http.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    const route = routeOptions.url ?? 'unknown';
    const status = reply.statusCode;
    log.event('request', { method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 });
    metrics.requests.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    done();
  });
  refuseOtherSites(http, config);
}

/** Nest turns Fastify's errors into exceptions that no longer say which they were; ours say it in two languages. */
class EdgeAdapter extends FastifyAdapter {
  override mapException(error: unknown): unknown {
    return edgeProblemOf(error) ?? error;
  }
}

/**
 * The Nest application over Fastify with everything that stands before our own code. Not yet listening. Nest installs the
 * one error handler, so what Fastify refuses is answered by ProblemFilter like everything else.
 */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const adapter = new EdgeAdapter({
    bodyLimit: config.http.bodyLimit,
    trustProxy: config.http.trustProxy,
    genReqId: (request: { headers: IncomingHttpHeaders }) => requestIdOf(request.headers['x-request-id']),
    forceCloseConnections: 'idle',
  });
  const log = new Log(config);
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: log,
    bodyParser: false,
    abortOnError: false,
    forceCloseConnections: false,
  });
  await equip(adapter.getInstance() as unknown as FastifyInstance, config, log, app.get(Metrics));
  app.enableShutdownHooks();
  return app;
}
