import { createHmac } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { canonicalJson, commonErrors, DomainError, invalidInput, type Viewer } from '@jiebang/kernel';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import type { GraphqlContext } from './graphql-context.js';
import { keepResult, recallResult } from './kept-result.js';
import { ProblemValue } from './problem.types.js';

const MAX_KEY = 200;

/**
 * Every mutation field: one transaction; an expected failure rolls it back and becomes a member of the result union; and
 * a request header `Idempotency-Key` makes a repeated submission give the first one's result instead of a second one.
 */
@Injectable()
export class MutationInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (execution.getType<string>() !== 'graphql') return next.handle();
    const info = execution.getArgByIndex<GraphQLResolveInfo>(3);
    if (info.parentType.name !== 'Mutation') return next.handle();
    const context = execution.getArgByIndex<GraphqlContext>(2);
    const handle = () => lastValueFrom<unknown>(next.handle());
    return from(this.run(context, execution.getArgByIndex<object>(1), info, handle));
  }

  private async run(
    { viewer, headers }: GraphqlContext,
    input: object,
    info: GraphQLResolveInfo,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    try {
      return await this.database.transaction(() => {
        const key = headers['idempotency-key'];
        if (key === undefined || viewer.accountId === null) return handle();
        return this.once(viewer, String(key), info, input, handle);
      });
    } catch (failure) {
      const problem = failure instanceof DomainError ? ProblemValue.of(failure, viewer.locale) : null;
      if (problem) return problem;
      throw failure;
    }
  }

  private async once(
    { accountId }: Viewer,
    key: string,
    { fieldName, path }: GraphQLResolveInfo,
    input: object,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    if (key.length > MAX_KEY) {
      throw invalidInput([
        {
          path: 'Idempotency-Key',
          code: 'TOO_LONG',
          message: { zh: `最多 ${MAX_KEY} 个字符。`, en: `At most ${MAX_KEY} characters.` },
        },
      ]);
    }
    const scoped = `${path.key}:${key}`;
    // Keyed, because inputs may hold a password.
    const digest = createHmac('sha256', this.config.session.secret)
      .update(`${fieldName}\n${canonicalJson(input)}`)
      .digest('hex');
    // A second submission at the same moment waits here until the first has committed or rolled back.
    const first = await this.database.execute(
      `INSERT INTO idempotency_key (account_id, key, digest) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
      [accountId, scoped, digest],
    );
    if (first === 0) return this.replay(accountId, scoped, digest);
    const result = await handle();
    await this.database.execute('UPDATE idempotency_key SET result = $3 WHERE account_id = $1 AND key = $2', [
      accountId,
      scoped,
      keepResult(result),
    ]);
    return result;
  }

  private async replay(accountId: string | null, key: string, digest: string): Promise<unknown> {
    const earlier = await this.database.row<{ digest: string; result: Buffer }>(
      'SELECT digest, result FROM idempotency_key WHERE account_id = $1 AND key = $2',
      [accountId, key],
    );
    if (!earlier || earlier.digest !== digest) throw commonErrors.DUPLICATE_SUBMISSION();
    return recallResult(earlier.result);
  }
}
