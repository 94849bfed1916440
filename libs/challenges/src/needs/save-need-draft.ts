import { Injectable } from '@nestjs/common';
import { Checks, Clock, commonErrors, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import type { NeedContent } from '../domain/need.js';
import { EDITABLE_STATES } from '../domain/need-lifecycle.js';
import { ProgrammeReadModel } from '../programmes/programme.read-model.js';
import { NeedMoves } from './need-moves.js';
import { isOwner } from './need.policy.js';
import { NeedRepository } from './need.repository.js';

/** Keeps what the owner has written so far, however incomplete: as a draft, or while a question waits for an answer. */
@Injectable()
export class SaveNeedDraft {
  constructor(
    private readonly needs: NeedRepository,
    private readonly moves: NeedMoves,
    private readonly programmes: ProgrammeReadModel,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * A new need without an id, else a rewrite of the version that was loaded. Throws NOT_FOUND (also for an unknown
   * programme), FORBIDDEN, WRONG_STATE, STALE_VERSION, INVALID_INPUT where the version is missing.
   */
  async run(viewer: Viewer, id: Id | null, version: number | null, content: NeedContent): Promise<Id> {
    if (!id) return this.create(viewer, content);
    const checks = new Checks();
    checks.that(version !== null, 'version', 'REQUIRED', {
      zh: '修改已有需求时须提供版本号。',
      en: 'A version is required to rewrite a need.',
    });
    checks.refuseIfAny();
    return this.update(viewer, id, version, content);
  }

  private async create(viewer: Viewer, content: NeedContent): Promise<Id> {
    const ownerPersonId = personOf(viewer);
    await this.checkProgramme(content);
    const id = newId();
    await this.needs.add({ ...content, id, ownerPersonId, lastActionAt: this.clock.now() });
    await this.audit.record(viewer, {
      action: 'need.create',
      subjectType: 'need',
      subjectId: id,
      to: 'draft',
    });
    return id;
  }

  private async update(viewer: Viewer, id: Id, version: number | null, content: NeedContent): Promise<Id> {
    const need = await this.moves.hold(viewer, id, version, isOwner);
    if (!EDITABLE_STATES.includes(need.state)) {
      throw commonErrors.WRONG_STATE({ state: need.state, event: 'edit', allowed: '—' });
    }
    await this.checkProgramme(content);
    await this.needs.saveContent(id, content, this.clock.now());
    await this.audit.record(viewer, { action: 'need.edit', subjectType: 'need', subjectId: id });
    return id;
  }

  private async checkProgramme({ programmeId }: NeedContent): Promise<void> {
    if (programmeId && !(await this.programmes.programme(programmeId))) {
      throw commonErrors.NOT_FOUND({ what: 'programme' });
    }
  }
}
