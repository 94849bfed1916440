import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { fundingCapabilities as can } from '../funding.capabilities.js';
import { FundingReadModel } from '../funding.read-model.js';
import { RequestProposalSignoff } from '../proposals/request-proposal-signoff.js';
import { ReturnProposalToDraft } from '../proposals/return-proposal-to-draft.js';
import { SignProposal } from '../proposals/sign-proposal.js';
import { SubmitProposal } from '../proposals/submit-proposal.js';
import { WithdrawProposal } from '../proposals/withdraw-proposal.js';
import { MoveProposalInput } from './proposal.input.js';
import {
  RequestProposalSignoffResult,
  ReturnProposalToDraftResult,
  SignProposalResult,
  SubmitProposalResult,
  WithdrawProposalResult,
} from './proposal.type.js';

/** A proposal from the first signature to its submission, and back. */
@Resolver()
export class ProposalLifecycleResolver {
  constructor(
    private readonly requestSignoff: RequestProposalSignoff,
    private readonly sign: SignProposal,
    private readonly submit: SubmitProposal,
    private readonly withdraw: WithdrawProposal,
    private readonly returnToDraft: ReturnProposalToDraft,
    private readonly funding: FundingReadModel,
  ) {}

  @Allow(can['proposal.write'])
  @Mutation(() => RequestProposalSignoffResult)
  async requestProposalSignoff(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, version }: MoveProposalInput,
  ) {
    await this.requestSignoff.run(viewer, proposalId, version);
    return this.funding.proposal(proposalId);
  }

  @Allow(can['proposal.write'])
  @Mutation(() => SignProposalResult, { description: 'Signs for the viewer, the version that they read' })
  async signProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, version }: MoveProposalInput,
  ) {
    await this.sign.run(viewer, proposalId, version);
    return this.funding.proposal(proposalId);
  }

  @Allow(can['proposal.write'])
  @Mutation(() => SubmitProposalResult)
  async submitProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, version }: MoveProposalInput,
  ) {
    await this.submit.run(viewer, proposalId, version);
    return this.funding.proposal(proposalId);
  }

  @Allow(can['proposal.write'])
  @Mutation(() => WithdrawProposalResult, {
    description: 'Before the close; it can be returned to draft then',
  })
  async withdrawProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, version }: MoveProposalInput,
  ) {
    await this.withdraw.run(viewer, proposalId, version);
    return this.funding.proposal(proposalId);
  }

  @Allow(can['proposal.write'])
  @Mutation(() => ReturnProposalToDraftResult, { description: 'Voids all signatures' })
  async returnProposalToDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, version }: MoveProposalInput,
  ) {
    await this.returnToDraft.run(viewer, proposalId, version);
    return this.funding.proposal(proposalId);
  }
}
