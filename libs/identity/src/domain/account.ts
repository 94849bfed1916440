import { defineLifecycle } from '@jiebang/kernel';

/** Wrong passwords in a row that lock an account, and for how long. OWASP Authentication Cheat Sheet: lock-out by account. */
export const LOCK_AFTER_FAILURES = 8;
export const LOCK_MS = 15 * 60_000;

export const ACCOUNT_STATUSES = ['active', 'disabled'] as const;

export type AccountStatus = (typeof ACCOUNT_STATUSES)[number];

/** An account's lifecycle. A lock after wrong passwords is no state: the clock opens it. */
export const accountLifecycle = defineLifecycle<AccountStatus, 'disable' | 'enable'>({
  name: 'account',
  initial: 'active',
  states: ACCOUNT_STATUSES,
  transitions: [
    {
      from: ['active'],
      event: 'disable',
      to: 'disabled',
      who: ['admin'],
      guard: 'not oneself, not the last admin',
    },
    { from: ['disabled'], event: 'enable', to: 'active', who: ['admin'] },
  ],
});

/** What sign-in needs to know of an account. */
export interface SignInState {
  readonly status: AccountStatus;
  readonly failedAttempts: number;
  readonly lockedUntil: Date | null;
}

/** True while a lock from earlier failures holds. */
export function isLocked(account: Pick<SignInState, 'lockedUntil'>, now: Date): boolean {
  return account.lockedUntil !== null && account.lockedUntil > now;
}

/** The counters after a wrong password: the last failure of a row locks, and starts the count anew. */
export function afterFailure(
  account: SignInState,
  now: Date,
): Pick<SignInState, 'failedAttempts' | 'lockedUntil'> {
  const failures = account.failedAttempts + 1;
  if (failures < LOCK_AFTER_FAILURES) return { failedAttempts: failures, lockedUntil: null };
  return { failedAttempts: 0, lockedUntil: new Date(now.getTime() + LOCK_MS) };
}
