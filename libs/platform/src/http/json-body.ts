import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { EdgeProblem } from './edge-problem.js';

const malformed = (zh: string, en: string) => new EdgeProblem('MALFORMED_BODY', 400, { zh, en });

/** Parses JSON bodies strictly: bytes that are not UTF-8 are refused instead of being replaced by question marks. */
export function parseJsonStrictly(http: FastifyInstance): void {
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    const bytes = body as Buffer;
    if (bytes.length === 0) return done(null, undefined);
    if (!isUtf8(bytes))
      return done(malformed('请求不是有效的 UTF-8。', 'The body is not valid UTF-8.'), undefined);
    try {
      // __proto__ keys would reach object merges below; nothing of ours sends one.
      const parsed: unknown = JSON.parse(bytes.toString('utf8'), (key, value: unknown) =>
        key === '__proto__' ? undefined : value,
      );
      done(null, parsed);
    } catch {
      done(malformed('请求不是有效的 JSON。', 'The body is not valid JSON.'), undefined);
    }
  });
}
