import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, localeFrom } from '@jiebang/kernel';
import type { Config } from '../config/index.js';
import { Log, withRequestContext } from '../logging/index.js';
import { parseJsonStrictly } from './json-body.js';

const REQUEST_ID = /^[\w.-]{8,64}$/;

/** A proxy's request id where it sent a sane one, else a new one. */
function requestIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : randomUUID();
}

/** What Fastify itself refuses (too large, unreadable), in the form that all our errors have. */
function answerFor(error: FastifyError | DomainError, locale: 'zh' | 'en') {
  if (error instanceof DomainError) return { code: error.code, message: error.say(locale) };
  const texts: Record<string, { code: string; zh: string; en: string }> = {
    FST_ERR_CTP_BODY_TOO_LARGE: {
      code: 'BODY_TOO_LARGE',
      zh: '请求内容过大。',
      en: 'The request is too large.',
    },
    FST_ERR_CTP_INVALID_MEDIA_TYPE: {
      code: 'UNSUPPORTED_MEDIA_TYPE',
      zh: '不支持的内容类型。',
      en: 'This content type is not supported.',
    },
  };
  const text =
    texts[error.code] ??
    (error.statusCode === 429
      ? { code: 'RATE_LIMITED', zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; wait a moment.' }
      : (error.statusCode ?? 500) < 500
        ? { code: 'BAD_REQUEST', zh: '请求有误。', en: 'The request is not valid.' }
        : { code: 'INTERNAL', zh: '系统内部错误。', en: 'Something went wrong on our side.' });
  return { code: text.code, message: text[locale] };
}

async function equip(http: FastifyInstance, config: Config, log: Log): Promise<void> {
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
    allowList: (request: FastifyRequest) => request.url.startsWith('/health/') || request.url === '/metrics',
  });
  http.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withRequestContext({ requestId: request.id }, done);
  });
  http.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    log.event('request', {
      method,
      route: routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
  http.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.failure('request failed', error);
    void reply.status(status).send(answerFor(error, localeFrom(request.headers['accept-language'])));
  });
}

/** The Nest application over Fastify with everything that stands before our own code. Not yet listening. */
export async function createHttpApp(
  module: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
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
  await equip(adapter.getInstance() as unknown as FastifyInstance, config, log);
  app.enableShutdownHooks();
  return app;
}
