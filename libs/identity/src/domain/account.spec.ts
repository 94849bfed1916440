import { eventsFrom } from '@jiebang/kernel';
import {
  ACCOUNT_STATUSES,
  accountLifecycle,
  afterFailure,
  isLocked,
  LOCK_AFTER_FAILURES,
  LOCK_MS,
} from './account.js';

const now = new Date('2026-03-01T08:00:00Z');
const fresh = { status: 'active', failedAttempts: 0, lockedUntil: null } as const;

describe('account', () => {
  it('locks with the last failure of a row and starts counting anew', () => {
    const almost = { ...fresh, failedAttempts: LOCK_AFTER_FAILURES - 2 };
    expect(afterFailure(almost, now)).toEqual({ failedAttempts: LOCK_AFTER_FAILURES - 1, lockedUntil: null });
    const last = { ...fresh, failedAttempts: LOCK_AFTER_FAILURES - 1 };
    expect(afterFailure(last, now)).toEqual({
      failedAttempts: 0,
      lockedUntil: new Date(now.getTime() + LOCK_MS),
    });
  });

  it('is open again at the very instant at which the lock ends', () => {
    expect(isLocked({ lockedUntil: now }, new Date(now.getTime() - 1))).toBe(true);
    expect(isLocked({ lockedUntil: now }, now)).toBe(false);
    expect(isLocked(fresh, now)).toBe(false);
  });

  it('is disabled and enabled, and nothing else', () => {
    expect(ACCOUNT_STATUSES.map((status) => eventsFrom(accountLifecycle, status))).toEqual([
      ['disable'],
      ['enable'],
    ]);
  });
});
