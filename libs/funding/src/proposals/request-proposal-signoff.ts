import { Injectable } from '@nestjs/common';
import type { Id, Viewer } from '@jiebang/kernel';
import { ProposalDesk } from './proposal-desk.js';

/** The leader asks the members to sign the proposal as it stands. */
@Injectable()
export class RequestProposalSignoff {
  constructor(private readonly desk: ProposalDesk) {}

  /** Throws NOT_FOUND, WRONG_STATE, FORBIDDEN, STALE_VERSION. */
  async run(viewer: Viewer, id: Id, version: number): Promise<void> {
    const inHand = await this.desk.take(viewer, id);
    this.desk.admit(viewer, inHand, 'request_signoff', version);
    await this.desk.move(viewer, inHand.proposal, 'request_signoff');
  }
}
