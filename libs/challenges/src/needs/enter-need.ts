import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import type { NeedContent } from '../domain/need.js';
import { ProgrammeReadModel } from '../programmes/programme.read-model.js';
import { isOfficeOf } from './need.policy.js';
import { NeedRepository } from './need.repository.js';

/** The project office enters a need that a clinician handed in on paper or in a table: as that clinician's own draft. */
@Injectable()
export class EnterNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly programmes: ProgrammeReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * From then on it is its owner's alone: only they see it, complete it and submit it. Throws FORBIDDEN, NOT_FOUND for an
   * unknown programme. That the owner is there is for the caller to know.
   */
  async run(viewer: Viewer, ownerPersonId: Id, content: NeedContent): Promise<Id> {
    if (!isOfficeOf(viewer, content)) throw commonErrors.FORBIDDEN();
    const { programmeId } = content;
    if (programmeId && !(await this.programmes.programme(programmeId)))
      throw commonErrors.NOT_FOUND({ what: 'programme' });
    const id = newId();
    await this.needs.add({ ...content, id, ownerPersonId, lastActionAt: this.clock.now() });
    await this.audit.record(viewer, {
      action: 'need.enter',
      subjectType: 'need',
      subjectId: id,
      to: 'draft',
      details: { ownerPersonId },
    });
    return id;
  }
}
