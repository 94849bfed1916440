import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { PersonalDataSources } from '@jiebang/platform/personal-data';
import { RateLimiter } from '@jiebang/platform/rate-limit';

/** Every context is asked, so not for every click. */
const LIMIT = { name: 'personal-data.export', max: 6, windowMs: 3_600_000 };

/** Hands people a file with everything that the platform keeps of them. */
@Injectable()
export class ExportPersonalData {
  constructor(
    private readonly sources: PersonalDataSources,
    private readonly limiter: RateLimiter,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * One's own and nobody else's, while it is read. That it was taken along stands in the audit trail. Throws
   * SIGN_IN_REQUIRED, FORBIDDEN for an API token, RATE_LIMITED beyond six times an hour.
   */
  async run(viewer: Viewer): Promise<Readable> {
    const personId = personOf(viewer);
    // A token is made for some operations; everything about its owner is none of them.
    if (viewer.scopes !== null) throw commonErrors.FORBIDDEN();
    await this.limiter.take(LIMIT, personId);
    await this.database.transaction(() =>
      this.audit.record(viewer, {
        action: 'person.export',
        subjectType: 'person',
        subjectId: personId,
      }),
    );
    const heading = { platform: 'Jiebang 揭榜', exportedAt: this.clock.now().toISOString(), personId };
    return Readable.from(this.sources.asJson(personId, heading));
  }
}
