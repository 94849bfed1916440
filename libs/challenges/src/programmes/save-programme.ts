import { Injectable } from '@nestjs/common';
import { commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { refuseContradictions, type ProgrammeContent } from '../domain/programme.js';
import { mayCreateProgramme, mayManageProgramme } from './programme.policy.js';
import { ProgrammeRepository } from './programme.repository.js';

/** Makes a programme, or rewrites what is said of one. */
@Injectable()
export class SaveProgramme {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws FORBIDDEN, INVALID_INPUT, NOT_FOUND for an unknown organisation. */
  async create(viewer: Viewer, content: ProgrammeContent): Promise<Id> {
    if (!mayCreateProgramme(viewer)) throw commonErrors.FORBIDDEN();
    await this.check(content);
    const id = newId();
    await this.programmes.add({ ...content, id });
    await this.note(viewer, 'programme.create', id);
    return id;
  }

  /** Throws NOT_FOUND, FORBIDDEN, STALE_VERSION, INVALID_INPUT. */
  async update(viewer: Viewer, id: Id, version: number, content: ProgrammeContent): Promise<Id> {
    const stored = await this.programmes.forUpdate(id);
    if (!stored) throw commonErrors.NOT_FOUND({ what: 'programme' });
    if (!mayManageProgramme(viewer, id)) throw commonErrors.FORBIDDEN();
    refuseIfStale(stored, version);
    await this.check(content);
    await this.programmes.save(id, content);
    await this.note(viewer, 'programme.update', id);
    return id;
  }

  private async check(content: ProgrammeContent): Promise<void> {
    refuseContradictions(content);
    const { organisationId } = content;
    if (organisationId && !(await this.programmes.organisationExists(organisationId))) {
      throw commonErrors.NOT_FOUND({ what: 'organisation' });
    }
  }

  private async note(viewer: Viewer, action: string, subjectId: Id): Promise<void> {
    await this.audit.record(viewer, { action, subjectType: 'programme', subjectId });
  }
}
