import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { Clock, commonErrors, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Events } from '@jiebang/platform/events';
import { ConflictRepository } from './conflict.repository.js';
import type { ConflictKind } from './domain/conflict.js';
import { peopleErrors } from './domain/people.errors.js';
import { conflictDeclared } from './people.events.js';

/** Declares a conflict of interest with somebody. */
@Injectable()
export class DeclareConflict {
  constructor(
    private readonly conflicts: ConflictRepository,
    private readonly identity: IdentityReadModel,
    private readonly audit: AuditTrail,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND for an unknown person, CONFLICT_WITH_ONESELF, CONFLICT_REPEATED. Returns the declaration's id. */
  async run(viewer: Viewer, otherPersonId: Id, kind: ConflictKind, reason: string): Promise<Id> {
    const personId = personOf(viewer);
    if (otherPersonId === personId) throw peopleErrors.CONFLICT_WITH_ONESELF();
    const [other] = await this.identity.people([otherPersonId]);
    if (!other) throw commonErrors.NOT_FOUND({ what: 'person' });
    const id = newId();
    await this.conflicts.add(
      { id, declarerPersonId: personId, otherPersonId, kind, reason: reason.trim() },
      this.clock.now(),
    );
    await this.audit.record(viewer, {
      action: 'conflict.declare',
      subjectType: 'conflict',
      subjectId: id,
      details: { kind, otherPersonId },
    });
    await this.events.publish(conflictDeclared, { personId, otherPersonId }, personId);
    return id;
  }
}
