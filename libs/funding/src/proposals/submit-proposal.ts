import { Injectable } from '@nestjs/common';
import { Clock, commonErrors, personOf, refuseIfAny, type Id, type Viewer } from '@jiebang/kernel';
import { Events } from '@jiebang/platform/events';
import { refuseUnlessTakingProposals } from '../calls/call-window.js';
import { CallRepository } from '../calls/call.repository.js';
import { proposalSubmitted } from '../funding.events.js';
import { ProposalDesk } from './proposal-desk.js';
import { WeighProposal } from './weigh-proposal.js';

/** The leader submits: signed by all, complete, within the ceilings, before the close by the server's clock. */
@Injectable()
export class SubmitProposal {
  constructor(
    private readonly calls: CallRepository,
    private readonly desk: ProposalDesk,
    private readonly weigh: WeighProposal,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /**
   * Throws NOT_FOUND, WRONG_STATE, FORBIDDEN, STALE_VERSION, CALL_CLOSED, INVALID_INPUT with everything that is
   * wrong at once.
   */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const now = this.clock.now();
    const inHand = await this.desk.take(viewer, id);
    const { proposal, team } = inHand;
    this.desk.admit(viewer, inHand, 'submit', version);
    const call = await this.calls.byId(proposal.callId);
    if (!call) throw commonErrors.NOT_FOUND({ what: 'call' });
    refuseUnlessTakingProposals(call, now);
    refuseIfAny(await this.weigh.problems(proposal, team));
    await this.desk.move(viewer, proposal, 'submit', { submittedAt: now, submittedBy: personOf(viewer) });
    await this.events.publish(proposalSubmitted, { proposalId: id, callId: call.id }, viewer.personId);
  }
}
