import { Injectable } from '@nestjs/common';
import { ProgrammeReadModel } from '@jiebang/challenges';
import { commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { DEFAULT_SECTIONS, type CallContent } from '../domain/call.js';
import { CALL_LIFECYCLE } from '../domain/call-lifecycle.js';
import { mayManageCalls } from './call.policy.js';
import { CallRepository } from './call.repository.js';

/** The project office starts a call. A draft: it may have gaps until it is approved. */
@Injectable()
export class CreateCall {
  constructor(
    private readonly calls: CallRepository,
    private readonly programmes: ProgrammeReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /** Without sections it gets the usual ones. Throws FORBIDDEN, NOT_FOUND for an unknown programme or fund. */
  async run(viewer: Viewer, content: CallContent): Promise<Id> {
    if (!mayManageCalls(viewer, content.programmeId)) throw commonErrors.FORBIDDEN();
    if (!(await this.programmes.programme(content.programmeId))) {
      throw commonErrors.NOT_FOUND({ what: 'programme' });
    }
    if (!(await this.calls.hasFund(content.fundId))) throw commonErrors.NOT_FOUND({ what: 'fund' });
    const id = newId();
    await this.calls.add({
      id,
      ...content,
      sections: content.sections.length > 0 ? content.sections : DEFAULT_SECTIONS,
      state: CALL_LIFECYCLE.initial,
      approvedBy: null,
      approvedAt: null,
      openedAt: null,
      closedAt: null,
      terms: null,
    });
    await this.audit.record(viewer, {
      action: 'funding_call.create',
      subjectType: 'funding_call',
      subjectId: id,
      to: CALL_LIFECYCLE.initial,
    });
    return id;
  }
}
