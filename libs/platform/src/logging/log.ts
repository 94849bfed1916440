import { Injectable, type LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { Config } from '../config/index.js';
import { requestContext } from './request-context.js';

const SECRET_PATHS = [
  'password',
  'token',
  'secret',
  'authorization',
  'cookie',
  'email',
  'phone',
  'identityNumber',
];

export type LogFields = Readonly<Record<string, unknown>>;

/** A failure as log fields: name, code, message and stack; never the values of a statement's parameters. */
export function failureFields(failure: unknown): LogFields {
  if (!(failure instanceof Error)) return { failure: String(failure) };
  const { code } = failure as { code?: string };
  return { failure: { name: failure.name, code, message: failure.message, stack: failure.stack } };
}

/** Structured logs, one JSON object a line, with the request id of whatever is running. */
@Injectable()
export class Log implements LoggerService {
  private readonly logger: Logger;

  constructor(config: Config) {
    this.logger = pino({
      level: config.log.level,
      base: { process: config.process, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: SECRET_PATHS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
        censor: '[hidden]',
      },
      mixin: () => requestContext() ?? {},
    });
  }

  event(message: string, fields: LogFields = {}): void {
    this.logger.info(fields, message);
  }

  problem(message: string, fields: LogFields = {}): void {
    this.logger.warn(fields, message);
  }

  failure(message: string, failure: unknown, fields: LogFields = {}): void {
    this.logger.error({ ...fields, ...failureFields(failure) }, message);
  }

  /* Nest's own logger calls, which give the context's name as the last parameter. */

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    this.logger.error({ more }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }

  debug(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: unknown): void {
    this.logger.trace({ context }, String(message));
  }
}
