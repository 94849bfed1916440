import { Injectable } from '@nestjs/common';
import type { Viewer } from '@jiebang/kernel';
import { AuditSealer, type AuditVerdict } from '@jiebang/platform/audit';
import { RateLimiter } from '@jiebang/platform/rate-limit';

/** Every hash is computed anew, so not for everybody's every click. */
const LIMIT = { name: 'audit.verify', max: 6, windowMs: 60_000 };

/** Recomputes the seals of the audit trail. */
@Injectable()
export class CheckAuditTrail {
  constructor(
    private readonly sealer: AuditSealer,
    private readonly limiter: RateLimiter,
  ) {}

  /** Throws RATE_LIMITED beyond six times a minute and account. */
  async run({ accountId }: Viewer): Promise<AuditVerdict> {
    await this.limiter.take(LIMIT, accountId ?? 'system');
    return this.sealer.verify();
  }
}
