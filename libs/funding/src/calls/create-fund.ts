import { Injectable } from '@nestjs/common';
import { IdentityReadModel } from '@jiebang/identity';
import { commonErrors, newId, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { CallRepository, type NewFund } from './call.repository.js';

/** The project office sets a fund up. */
@Injectable()
export class CreateFund {
  constructor(
    private readonly calls: CallRepository,
    private readonly identity: IdentityReadModel,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws NOT_FOUND for an unknown organisation. */
  async run(viewer: Viewer, fund: Omit<NewFund, 'id'>): Promise<Id> {
    if (fund.organisationId && (await this.identity.organisations([fund.organisationId])).length === 0) {
      throw commonErrors.NOT_FOUND({ what: 'organisation' });
    }
    const id = newId();
    await this.calls.addFund({ id, ...fund });
    await this.audit.record(viewer, { action: 'fund.create', subjectType: 'fund', subjectId: id });
    return id;
  }
}
