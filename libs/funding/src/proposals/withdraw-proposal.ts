import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { refuseUnlessTakingProposals } from '../calls/call-window.js';
import { CallRepository } from '../calls/call.repository.js';
import { ProposalDesk } from './proposal-desk.js';

/** The leader takes a submitted proposal back before the close. */
@Injectable()
export class WithdrawProposal {
  constructor(
    private readonly calls: CallRepository,
    private readonly desk: ProposalDesk,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, WRONG_STATE, FORBIDDEN, STALE_VERSION, CALL_CLOSED. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const inHand = await this.desk.take(viewer, id);
    this.desk.admit(viewer, inHand, 'withdraw', version);
    const call = await this.calls.byId(inHand.proposal.callId);
    if (!call) throw commonErrors.NOT_FOUND({ what: 'call' });
    refuseUnlessTakingProposals(call, this.clock.now());
    await this.desk.move(viewer, inHand.proposal, 'withdraw', { submittedAt: null, submittedBy: null });
  }
}
