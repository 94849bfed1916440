import type { Id } from '@jiebang/kernel';
import type { SignedIn } from './session.repository.js';

/** An access token as its owner sees it. The secret itself is kept nowhere. */
export interface ApiTokenRecord {
  readonly id: Id;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface NewApiToken extends Omit<ApiTokenRecord, 'lastUsedAt'> {
  readonly accountId: Id;
  readonly tokenHash: string;
}

/** Whoever a live token belongs to, with its scopes. */
export interface TokenBearer extends SignedIn {
  readonly scopes: readonly string[];
}

/** Where access tokens are kept. */
export abstract class ApiTokenRepository {
  abstract add(token: NewApiToken): Promise<void>;
  /** Tokens that are neither revoked nor expired, the newest first. */
  abstract live(accountId: Id, now: Date): Promise<readonly ApiTokenRecord[]>;
  /** The bearer of a live token of an active account; notes the use, at most once a minute. */
  abstract bearerOf(tokenHash: string, now: Date): Promise<TokenBearer | null>;
  /** Returns false when the account has no such live token. */
  abstract revokeOwn(accountId: Id, id: Id, now: Date): Promise<boolean>;
  abstract revokeAll(accountId: Id, now: Date): Promise<number>;
}
