import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { mayDecideDuplicates } from './duplicate.policy.js';
import { scanRequested } from './duplicates.events.js';
import { ScanRepository } from './scan.repository.js';

/** Has all records compared, by a job. */
@Injectable()
export class RequestScan {
  constructor(
    private readonly scans: ScanRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The scan that is on where there is one already. Throws FORBIDDEN. */
  async run(viewer: Viewer): Promise<Id> {
    if (!mayDecideDuplicates(viewer)) throw commonErrors.FORBIDDEN();
    const wanted = newId();
    const id = await this.scans.queue(wanted, viewer.personId, this.clock.now());
    if (id !== wanted) return id;
    await this.audit.record(viewer, {
      action: 'duplicate-scan.request',
      subjectType: 'duplicate_scan',
      subjectId: id,
      to: 'queued',
    });
    await this.events.publish(scanRequested, { scanId: id }, viewer.personId);
    return id;
  }
}
