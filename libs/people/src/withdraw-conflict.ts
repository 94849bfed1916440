import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { ConflictRepository } from './conflict.repository.js';
import { peopleErrors } from './domain/people.errors.js';
import { conflictWithdrawn } from './people.events.js';
import { mayWithdraw } from './profile.policy.js';

/** Withdraws one's own declaration. The declaration and its withdrawal stay on record. */
@Injectable()
export class WithdrawConflict {
  constructor(
    private readonly conflicts: ConflictRepository,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND (also for others' declarations), CONFLICT_WITHDRAWN, STALE_VERSION. */
  async run(viewer: Viewer, id: Id, version: number): Promise<Id> {
    const present = await this.conflicts.forUpdate(id);
    if (!present || !mayWithdraw(viewer, present)) throw commonErrors.NOT_FOUND({ what: 'conflict' });
    if (present.withdrawnAt) throw peopleErrors.CONFLICT_WITHDRAWN();
    refuseIfStale(present, version);
    await this.conflicts.withdraw(id, this.clock.now());
    const { declarerPersonId: personId, otherPersonId } = present;
    await this.audit.record(viewer, {
      action: 'conflict.withdraw',
      subjectType: 'conflict',
      subjectId: id,
      details: { kind: present.kind, otherPersonId },
    });
    await this.events.publish(conflictWithdrawn, { personId, otherPersonId }, personId);
    return id;
  }
}
