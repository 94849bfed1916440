import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { ProposalDesk } from './proposal-desk.js';
import { mayWriteProposal } from './proposal.policy.js';
import { ProposalRepository } from './proposal.repository.js';

/** A member signs for themselves. Nobody can sign in another's stead: the signature is the viewer's. */
@Injectable()
export class SignProposal {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly desk: ProposalDesk,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /**
   * `version` is the one that the member read; a signature does not change it, so that members sign independently.
   * Throws NOT_FOUND, FORBIDDEN, WRONG_STATE, STALE_VERSION, ALREADY_SIGNED.
   */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const personId = personOf(viewer);
    const { proposal, team } = await this.desk.take(viewer, id);
    if (!mayWriteProposal(viewer, team)) throw commonErrors.FORBIDDEN();
    const { state } = proposal;
    if (state !== 'member_signoff') {
      throw commonErrors.WRONG_STATE({ state, event: 'sign', allowed: '—' });
    }
    refuseIfStale(proposal, version);
    await this.proposals.sign(id, personId, this.clock.now());
    await this.audit.record(viewer, {
      action: 'proposal.sign',
      subjectType: 'proposal',
      subjectId: id,
      details: { version },
    });
    await this.desk.signed(viewer, id);
  }
}
