import { Injectable } from '@nestjs/common';
import { Clock, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Config } from '@jiebang/platform/config';
import { AccountRepository } from './account.repository.js';
import { afterFailure, isLocked } from './domain/account.js';
import { identityErrors } from './domain/identity.errors.js';
import { Passwords } from './passwords.js';
import { SecretTokens } from './secret-tokens.js';
import { SessionRepository } from './session.repository.js';

/** A session that was just opened; `token` is for the cookie and is kept nowhere. */
export interface OpenedSession {
  readonly accountId: Id;
  readonly personId: Id;
  readonly token: string;
  readonly expiresAt: Date;
}

export interface SignInAttempt {
  readonly login: string;
  readonly password: string;
  /** Browser and system, as the browser says. */
  readonly device: string;
  /** The token that the browser came with, if any; it ends, so that nothing planted before outlives the sign-in. */
  readonly earlierToken: string | null;
}

export type SignInOutcome = { readonly session: OpenedSession } | { readonly refused: true };

/** Signs a person in with login name and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly passwords: Passwords,
    private readonly tokens: SecretTokens,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Returns a refusal instead of throwing it, because the count of failures must commit. Unknown, wrong, locked and
   * disabled all look the same from outside.
   */
  async run(
    viewer: Viewer,
    { login, password, device, earlierToken }: SignInAttempt,
  ): Promise<SignInOutcome> {
    const now = this.clock.now();
    const account = await this.accounts.byLoginForUpdate(login.trim().toLowerCase());
    const matches = await this.passwords.matches(account?.passwordHash ?? null, password);
    if (!account || account.status !== 'active' || isLocked(account, now)) return { refused: true };
    if (!matches) {
      await this.accounts.saveAttempts(account.id, afterFailure(account, now));
      return { refused: true };
    }
    await this.accounts.saveAttempts(account.id, { failedAttempts: 0, lockedUntil: null });
    if (earlierToken) await this.sessions.revoke(this.tokens.hash(earlierToken), now);
    return { session: await this.open(viewer, account.id, account.personId, device) };
  }

  /** Opens a session for somebody whose identity is proven. A new token each time, whatever the browser had before. */
  async open(viewer: Viewer, accountId: Id, personId: Id, device: string): Promise<OpenedSession> {
    const now = this.clock.now();
    const token = this.tokens.make();
    const expiresAt = new Date(now.getTime() + this.config.session.absoluteMs);
    const id = newId();
    await this.sessions.add({
      id,
      accountId,
      tokenHash: this.tokens.hash(token),
      createdAt: now,
      expiresAt,
      device: device.slice(0, 200),
    });
    await this.audit.record(
      { ...viewer, accountId, personId },
      { action: 'session.open', subjectType: 'session', subjectId: id },
    );
    return { accountId, personId, token, expiresAt };
  }

  /** The failure that a refusal is shown as. */
  static refusal = identityErrors.SIGN_IN_REFUSED;
}
