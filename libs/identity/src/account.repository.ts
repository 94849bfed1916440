import type { Id } from '@jiebang/kernel';
import type { AccountStatus, SignInState } from './domain/account.js';

/** An account as sign-in, password change and administration see it. */
export interface AccountCredentials extends SignInState {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly login: string;
  readonly passwordHash: string | null;
  readonly oidcSubject: string | null;
}

/** A new account on its way to the store. */
export interface NewAccount {
  readonly id: Id;
  readonly personId: Id;
  readonly login: string;
  readonly passwordHash: string | null;
}

/** Where accounts are kept. What is read for a change is locked, so that two changes at once both count. */
export abstract class AccountRepository {
  abstract byLoginForUpdate(login: string): Promise<AccountCredentials | null>;
  abstract byIdForUpdate(id: Id): Promise<AccountCredentials | null>;
  abstract byOidcSubjectForUpdate(subject: string): Promise<AccountCredentials | null>;
  abstract idOfPerson(personId: Id): Promise<Id | null>;
  /** The account of the person with this staff or student number, or of the one whom they were merged into. */
  abstract byIdentityNumberForUpdate(identityNumber: string): Promise<AccountCredentials | null>;
  abstract existsForPerson(personId: Id): Promise<boolean>;
  /** Throws LOGIN_TAKEN or PERSON_HAS_ACCOUNT. */
  abstract add(account: NewAccount): Promise<void>;
  abstract saveAttempts(id: Id, attempts: Pick<SignInState, 'failedAttempts' | 'lockedUntil'>): Promise<void>;
  abstract saveStatus(id: Id, status: AccountStatus): Promise<void>;
  abstract savePassword(id: Id, passwordHash: string): Promise<void>;
  abstract saveOidcSubject(id: Id, subject: string): Promise<void>;
}
