import type { Id, Page, PageRequest, Role, RoleGrant } from '@jiebang/kernel';
import type { AccountStatus } from './domain/account.js';

/** An account as administrators and auditors see it. */
export interface AccountSummary {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly login: string;
  readonly status: AccountStatus;
  /** Until when wrong passwords keep it shut; null when they do not. */
  readonly lockedUntil: Date | null;
  readonly hasPassword: boolean;
  /** True once the campus has signed the person in. */
  readonly campusLinked: boolean;
  readonly createdAt: Date;
  readonly roles: readonly RoleGrant[];
}

export interface AccountFilter {
  /** Beginning of the login or of a name, or a whole identity number. */
  readonly search?: string;
  readonly status?: AccountStatus;
  /** Those who bear this role within any scope. */
  readonly role?: Role;
}

/** A live session, as its owner sees it. */
export interface SessionSummary {
  readonly id: Id;
  readonly device: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  /** True for the one that asks. */
  readonly current: boolean;
}

/** What this context's own pages for accounts ask. */
export abstract class AccountsReadModel {
  abstract page(filter: AccountFilter, page: PageRequest): Promise<Page<AccountSummary>>;
  abstract account(id: Id): Promise<AccountSummary | null>;
  /** Live sessions, the one seen last first; `tokenHash` is that of the asking session. */
  abstract sessions(accountId: Id, tokenHash: string | null): Promise<readonly SessionSummary[]>;
}
