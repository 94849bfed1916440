import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { DomainError, localeFrom, type ErrorKind, type Locale } from '@jiebang/kernel';
import { Log } from '../logging/index.js';
import type { GraphqlContext } from './graphql-context.js';

const HTTP_STATUS: Record<ErrorKind, number> = {
  'invalid-input': 422,
  'not-found': 404,
  'wrong-state': 409,
  stale: 409,
  rule: 409,
  duplicate: 409,
  forbidden: 403,
  unauthenticated: 401,
  'rate-limited': 429,
  unavailable: 503,
};

const INTERNAL = {
  zh: '系统内部错误，已记录。请稍后重试；如仍出现，请提供请求号 {id}。',
  en: 'Something went wrong on our side and was noted. Try again later, and quote request {id} if it persists.',
};

/** Turns everything thrown at the edge into an answer with a stable code in the reader's language; bugs are logged. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    return host.getType<string>() === 'graphql' ? this.forGraphql(thrown, host) : this.forHttp(thrown, host);
  }

  private forGraphql(thrown: unknown, host: ArgumentsHost): GraphQLError {
    if (thrown instanceof GraphQLError) return thrown;
    const { viewer } = host.getArgByIndex<GraphqlContext>(2);
    const { message, body } = this.answer(thrown, viewer.locale, viewer.requestId);
    return new GraphQLError(message, { extensions: body });
  }

  private forHttp(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const locale = localeFrom(request.headers['accept-language']);
    const { message, body, status } = this.answer(thrown, locale, String(request.id));
    void reply.status(status).send({ message, ...body });
  }

  private answer(thrown: unknown, locale: Locale, requestId: string) {
    if (thrown instanceof DomainError) {
      const fields = thrown.fields.map(({ path, code, message }) => ({
        path,
        code,
        message: message[locale],
      }));
      return {
        message: thrown.say(locale),
        status: HTTP_STATUS[thrown.kind],
        body: { code: thrown.code, hint: thrown.hint(locale), ...(fields.length > 0 ? { fields } : {}) },
      };
    }
    if (thrown instanceof HttpException && thrown.getStatus() < 500) {
      return {
        message: thrown.message,
        status: thrown.getStatus(),
        body: { code: `HTTP_${thrown.getStatus()}` },
      };
    }
    this.log.failure('unexpected failure', thrown, { requestId });
    return {
      message: INTERNAL[locale].replace('{id}', requestId),
      status: 500,
      body: { code: 'INTERNAL', requestId },
    };
  }
}
