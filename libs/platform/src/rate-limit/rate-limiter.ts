import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, commonErrors } from '@jiebang/kernel';
import { Database } from '../database/index.js';

/** How often something may happen: `max` times within `windowMs` milliseconds, which begin with the first time. */
export interface RateLimit {
  /** `noun.verb` of what is limited. */
  readonly name: string;
  readonly max: number;
  readonly windowMs: number;
}

/**
 * Counts attempts in the database, so that a limit holds over all processes. Fixed windows: at worst `2 * max` attempts
 * fall in one span of `windowMs`, at the seam of two windows.
 */
@Injectable()
export class RateLimiter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one attempt of `subject` (a login, an address; kept as a hash only). Throws RATE_LIMITED with the seconds to
   * wait when there were too many. Throws an Error inside a transaction: its rollback would forget the attempt.
   */
  async take(limit: RateLimit, subject: string): Promise<void> {
    if (this.database.inTransaction) throw new Error(`${limit.name} counted inside a transaction`);
    const now = this.clock.now();
    const bucket = createHash('sha256').update(`${limit.name}\n${subject}`).digest('hex');
    const [window] = await this.database.prepared<{ taken: number; closesAt: Date }>(
      `INSERT INTO rate_window AS w (bucket, closes_at, taken) VALUES ($1, $2::timestamptz, 1)
       ON CONFLICT (bucket) DO UPDATE SET
         closes_at = CASE WHEN w.closes_at <= $3::timestamptz THEN excluded.closes_at ELSE w.closes_at END,
         taken = CASE WHEN w.closes_at <= $3::timestamptz THEN 1 ELSE least(w.taken, $4) + 1 END
       RETURNING taken, closes_at AS "closesAt"`,
      [bucket, new Date(now.getTime() + limit.windowMs), now, limit.max],
    );
    if (!window || window.taken <= limit.max) return;
    const seconds = Math.max(1, Math.ceil((window.closesAt.getTime() - now.getTime()) / 1000));
    throw commonErrors.RATE_LIMITED({ seconds });
  }

  /** Forgets windows that are over. Returns how many. */
  sweep(): Promise<number> {
    return this.database.execute('DELETE FROM rate_window WHERE closes_at <= $1', [this.clock.now()]);
  }
}
