import { Injectable } from '@nestjs/common';
import { Clock, type Id } from '@jiebang/kernel';
import { AccountRepository } from './account.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { SessionRepository } from './session.repository.js';

/** Ends every sign-in and access token of a person: whoever uses them has to sign in anew. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly clock: Clock,
  ) {}

  /** Returns how many sessions and tokens were live. */
  async run(personId: Id): Promise<number> {
    const accountId = await this.accounts.idOfPerson(personId);
    if (accountId === null) return 0;
    const now = this.clock.now();
    return (await this.sessions.revokeAll(accountId, now)) + (await this.tokens.revokeAll(accountId, now));
  }
}
