import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { EditProposal } from './edit-proposal.js';
import { ProposalDesk } from './proposal-desk.js';

/** A member takes a proposal that is being signed, or that was withdrawn, back to draft. Voids all signatures. */
@Injectable()
export class ReturnProposalToDraft {
  constructor(
    private readonly desk: ProposalDesk,
    private readonly edit: EditProposal,
  ) {}

  /** Throws NOT_FOUND, WRONG_STATE, FORBIDDEN, STALE_VERSION. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const inHand = await this.desk.take(viewer, id);
    this.desk.admit(viewer, inHand, 'revise', version);
    await this.edit.voidSignatures(viewer, inHand.proposal);
  }
}
