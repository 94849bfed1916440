import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { fundingCapabilities as can } from '../funding.capabilities.js';
import { FundingReadModel } from '../funding.read-model.js';
import { ReplaceProposalBudget } from '../proposals/replace-proposal-budget.js';
import { SaveProposalDraft } from '../proposals/save-proposal-draft.js';
import { StartProposal } from '../proposals/start-proposal.js';
import { ReplaceProposalBudgetInput, SaveProposalDraftInput, StartProposalInput } from './proposal.input.js';
import {
  ReplaceProposalBudgetResult,
  SaveProposalDraftResult,
  StartProposalResult,
} from './proposal.type.js';

/** Members write. Any edit voids the signatures. */
@Resolver()
export class ProposalWritingResolver {
  constructor(
    private readonly start: StartProposal,
    private readonly save: SaveProposalDraft,
    private readonly budget: ReplaceProposalBudget,
    private readonly funding: FundingReadModel,
  ) {}

  @Allow(can['proposal.write'])
  @Mutation(() => StartProposalResult)
  async startProposal(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { callId, teamId }: StartProposalInput,
  ) {
    return this.funding.proposal(await this.start.run(viewer, callId, teamId));
  }

  @Allow(can['proposal.write'])
  @Mutation(() => SaveProposalDraftResult)
  async saveProposalDraft(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, version, sections, ...changes }: SaveProposalDraftInput,
  ) {
    const texts = sections && Object.fromEntries(sections.map(({ key, text }) => [key, text]));
    await this.save.run(viewer, proposalId, version, { ...changes, sections: texts ?? undefined });
    return this.funding.proposal(proposalId);
  }

  @Allow(can['proposal.write'])
  @Mutation(() => ReplaceProposalBudgetResult, { description: 'Replaces all lines at once' })
  async replaceProposalBudget(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { proposalId, version, lines, totalFen }: ReplaceProposalBudgetInput,
  ) {
    await this.budget.run(viewer, proposalId, version, lines, totalFen ?? null);
    return this.funding.proposal(proposalId);
  }
}
