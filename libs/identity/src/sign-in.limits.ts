import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Config } from '@jiebang/platform/config';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { RateLimiter } from '@jiebang/platform/rate-limit';

const FIVE_MINUTES = 5 * 60_000;

/** Below the campus's own shared address many people sign in, so this one only stops machines. */
const byAddress = (max: number) => ({ name: 'sign-in.address', max, windowMs: FIVE_MINUTES });
const BY_LOGIN = { name: 'sign-in.login', max: 10, windowMs: FIVE_MINUTES };
const BY_ACCOUNT = { name: 'password.change', max: 10, windowMs: FIVE_MINUTES };

/** Counts attempts to sign in, by address and by login, before the transaction and the costly hash. */
@Injectable()
export class SignInLimit implements CanActivate {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly config: Config,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const { input } = execution.getArgByIndex<{ input: { login: string } }>(1);
    const { address } = execution.getArgByIndex<GraphqlContext>(2);
    await this.limiter.take(byAddress(this.config.session.signInsPerAddress), address);
    await this.limiter.take(BY_LOGIN, input.login.trim().toLowerCase());
    return true;
  }
}

/** Counts attempts to change a password: whoever has found an open browser may not guess in it. */
@Injectable()
export class PasswordChangeLimit implements CanActivate {
  constructor(private readonly limiter: RateLimiter) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const { viewer } = execution.getArgByIndex<GraphqlContext>(2);
    if (viewer.accountId) await this.limiter.take(BY_ACCOUNT, viewer.accountId);
    return true;
  }
}
