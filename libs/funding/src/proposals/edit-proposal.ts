import { Injectable } from '@nestjs/common';
import { Clock, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { ProposalDesk, type ProposalInHand } from './proposal-desk.js';
import { ProposalRepository, type ProposalRow } from './proposal.repository.js';

type Columns = Partial<
  Pick<
    ProposalRow,
    | 'challengeId'
    | 'titleZh'
    | 'titleEn'
    | 'abstractZh'
    | 'abstractEn'
    | 'durationMonths'
    | 'sections'
    | 'totalFen'
  >
>;

/** What every edit of a proposal has in common: it voids the signatures, and the proposal is a draft again. */
@Injectable()
export class EditProposal {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly desk: ProposalDesk,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Saves columns of a proposal that was taken for editing. `what` names the part for the trail. */
  async save(viewer: Viewer, { proposal }: ProposalInHand, what: string, columns: Columns): Promise<void> {
    const voided = await this.voidSignatures(viewer, proposal);
    await this.proposals.save(proposal.id, columns);
    await this.audit.record(viewer, {
      action: 'proposal.edit',
      subjectType: 'proposal',
      subjectId: proposal.id,
      details: { what, fields: Object.keys(columns), voidedSignatures: voided },
    });
    await this.desk.changed(viewer, proposal.id);
  }

  /** Voids what was signed, and returns the proposal to draft where members were signing. Returns how many it voided. */
  async voidSignatures(viewer: Viewer, proposal: ProposalRow): Promise<number> {
    if (proposal.state === 'draft') return 0;
    const voided = await this.proposals.voidSignatures(proposal.id, this.clock.now());
    await this.desk.move(viewer, proposal, 'revise');
    return voided;
  }
}
