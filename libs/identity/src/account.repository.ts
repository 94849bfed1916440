import type { Id } from '@jiebang/kernel';
import type { SignInState } from './domain/account.js';

/** An account as sign-in and password change see it. */
export interface AccountCredentials extends SignInState {
  readonly id: Id;
  readonly personId: Id;
  readonly passwordHash: string | null;
}

/** Where accounts are kept. */
export abstract class AccountRepository {
  /** Locks the row, so that failures of two attempts at once both count. */
  abstract byLoginForUpdate(login: string): Promise<AccountCredentials | null>;
  abstract saveAttempts(id: Id, attempts: Pick<SignInState, 'failedAttempts' | 'lockedUntil'>): Promise<void>;
}
