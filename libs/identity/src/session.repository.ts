import type { Id, RoleGrant } from '@jiebang/kernel';

/** A new session on its way to the store. */
export interface NewSession {
  readonly id: Id;
  readonly accountId: Id;
  readonly tokenHash: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly device: string;
}

/** Whoever a live session or token belongs to, with their roles of this moment. */
export interface SignedIn {
  readonly accountId: Id;
  readonly personId: Id;
  readonly grants: readonly RoleGrant[];
}

/** Where sessions are kept. */
export abstract class SessionRepository {
  abstract add(session: NewSession): Promise<void>;
  /** The bearer of a session that is neither revoked nor expired nor idle since `idleSince`; notes that it was seen. */
  abstract bearerOf(tokenHash: string, now: Date, idleSince: Date): Promise<SignedIn | null>;
  abstract revoke(tokenHash: string, now: Date): Promise<void>;
  /** Ends one of the account's own sessions. Returns false when there is no such live one. */
  abstract revokeOwn(accountId: Id, id: Id, now: Date): Promise<boolean>;
  /** Ends every session of the account. Returns how many were live. */
  abstract revokeAll(accountId: Id, now: Date): Promise<number>;
}
