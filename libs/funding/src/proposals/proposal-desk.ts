import { Injectable } from '@nestjs/common';
import { commonErrors, transitionFor, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { refuseIfStale } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { TeamsReadModel, type TeamRecord } from '@jiebang/teams';
import { fundingErrors } from '../domain/funding.errors.js';
import {
  EDITABLE_PROPOSAL_STATES,
  PROPOSAL_LIFECYCLE,
  type ProposalEvent,
} from '../domain/proposal-lifecycle.js';
import { proposalChanged, proposalMoved, proposalSigned } from '../funding.events.js';
import { mayMoveProposal, mayReadProposal, mayWriteProposal } from './proposal.policy.js';
import { ProposalRepository, type ProposalRow } from './proposal.repository.js';

/** A proposal in hand, with the team that writes it. */
export interface ProposalInHand {
  readonly proposal: ProposalRow;
  readonly team: TeamRecord;
}

/** The one way in which a proposal is taken in hand, edited and moved along its lifecycle. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly teams: TeamsReadModel,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /** Locks the proposal. Throws NOT_FOUND, also where the viewer may not see it. */
  async take(viewer: Viewer, id: Id): Promise<ProposalInHand> {
    const proposal = await this.proposals.forUpdate(id);
    const [team] = proposal ? await this.teams.teams([proposal.teamId]) : [];
    if (!proposal || !team || !mayReadProposal(viewer, team)) {
      throw commonErrors.NOT_FOUND({ what: 'proposal' });
    }
    return { proposal, team };
  }

  /** Takes a proposal that the viewer may write on now. Throws NOT_FOUND, FORBIDDEN, PROPOSAL_FIXED, STALE_VERSION. */
  async takeForEdit(viewer: Viewer, id: Id, version: number): Promise<ProposalInHand> {
    const inHand = await this.take(viewer, id);
    if (!mayWriteProposal(viewer, inHand.team)) throw commonErrors.FORBIDDEN();
    const { state } = inHand.proposal;
    if (!EDITABLE_PROPOSAL_STATES.includes(state)) throw fundingErrors.PROPOSAL_FIXED({ state });
    refuseIfStale(inHand.proposal, version);
    return inHand;
  }

  /** The row of the lifecycle for what the viewer asks. Throws WRONG_STATE, FORBIDDEN, STALE_VERSION. */
  admit(viewer: Viewer, { proposal, team }: ProposalInHand, event: ProposalEvent, version: number): void {
    const transition = transitionFor(PROPOSAL_LIFECYCLE, proposal.state, event);
    if (!mayMoveProposal(viewer, team, transition)) throw commonErrors.FORBIDDEN();
    refuseIfStale(proposal, version);
  }

  /** Moves the proposal. Throws WRONG_STATE. */
  async move(
    viewer: Viewer,
    { id, state }: ProposalRow,
    event: ProposalEvent,
    changes: Partial<Pick<ProposalRow, 'submittedAt' | 'submittedBy'>> = {},
  ): Promise<void> {
    const { to } = transitionFor(PROPOSAL_LIFECYCLE, state, event);
    await this.proposals.save(id, { ...changes, state: to });
    await this.audit.record(viewer, {
      action: `proposal.${event}`,
      subjectType: 'proposal',
      subjectId: id,
      from: state,
      to,
    });
    await this.events.publish(proposalMoved, { proposalId: id, to }, viewer.personId);
    await this.changed(viewer, id);
  }

  /** Tells that the viewer has signed. */
  async signed(viewer: Viewer, proposalId: Id): Promise<void> {
    await this.events.publish(proposalSigned, { proposalId }, viewer.personId);
    await this.changed(viewer, proposalId);
  }

  async changed(viewer: Viewer, proposalId: Id): Promise<void> {
    await this.events.publish(proposalChanged, { proposalId }, viewer.personId);
  }
}
