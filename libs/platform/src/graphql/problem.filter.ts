import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { DomainError, invalidInput, localeFrom, type ErrorKind, type Locale } from '@jiebang/kernel';
import { AdmissionRefused } from '../authorisation/index.js';
import { EdgeProblem, edgeProblemOf } from '../http/index.js';
import { failureFields, Log } from '../logging/index.js';
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

const NO_SUCH_PAGE = { zh: '没有这个地址。', en: 'There is nothing at this address.' };

/**
 * SQL states of values that cannot be read as the type that they are for: bad text representation, out of range, bad
 * date, text that is not valid in UTF-8. Made-up page cursors come that far; inputs and ids were checked before.
 */
const UNREADABLE = new Set(['22P02', '22003', '22007', '22008', '22021', '22P05']);

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
    void reply
      .status(status)
      .type('application/json; charset=utf-8')
      .send({ message, ...body });
  }

  private answer(given: unknown, locale: Locale, requestId: string) {
    const thrown = edgeProblemOf(given) ?? this.unreadable(given, requestId) ?? given;
    if (thrown instanceof DomainError) {
      const fields = thrown.fields.map(({ path, code, message }) => ({
        path,
        code,
        message: message[locale],
      }));
      return {
        message: thrown.say(locale),
        status: thrown instanceof EdgeProblem ? thrown.statusCode : HTTP_STATUS[thrown.kind],
        body: {
          code: thrown.code,
          hint: thrown.hint(locale),
          ...(fields.length > 0 ? { fields } : {}),
          ...(thrown instanceof AdmissionRefused ? { needs: thrown.needs } : {}),
        },
      };
    }
    if (thrown instanceof HttpException && thrown.getStatus() < 500) {
      const status = thrown.getStatus();
      return {
        message: status === 404 ? NO_SUCH_PAGE[locale] : thrown.message,
        status,
        body: { code: `HTTP_${status}` },
      };
    }
    this.log.failure('unexpected failure', thrown, { requestId });
    return {
      message: INTERNAL[locale].replace('{id}', requestId),
      status: 500,
      body: { code: 'INTERNAL', requestId },
    };
  }

  /** The caller's mistake in all likelihood; noted nevertheless, because it could be ours. */
  private unreadable(thrown: unknown, requestId: string): DomainError | null {
    const { code, driverError } = (thrown ?? {}) as { code?: string; driverError?: { code?: string } };
    if (!UNREADABLE.has(driverError?.code ?? code ?? '')) return null;
    this.log.problem('a value could not be read', { requestId, ...failureFields(thrown) });
    return invalidInput([
      {
        path: '',
        code: 'UNREADABLE_VALUE',
        message: {
          zh: '参数值无效，可能是过期或他处的分页游标。',
          en: 'A value is not valid; perhaps a cursor of another list.',
        },
      },
    ]);
  }
}
