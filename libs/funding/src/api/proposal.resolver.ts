import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge, ChallengeLoader } from '@jiebang/challenges';
import { commonErrors, pageRequest, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { Team, TeamLoader, TeamsReadModel } from '@jiebang/teams';
import { fundingCapabilities as can } from '../funding.capabilities.js';
import { FundingReadModel, type ProposalRecord } from '../funding.read-model.js';
import { mayListProposals, mayReadProposal } from '../proposals/proposal.policy.js';
import { Call } from './call.type.js';
import { CallLoader } from './funding.loader.js';
import { ProposalsArgs } from './proposal.input.js';
import { Proposal, ProposalConnection, ProposalFigure } from './proposal.type.js';

/** Reading proposals: one's own, and those of a call for its project office. */
@Resolver(() => Proposal)
export class ProposalResolver {
  constructor(
    private readonly funding: FundingReadModel,
    private readonly teams: TeamsReadModel,
    private readonly teamLoader: TeamLoader,
    private readonly callLoader: CallLoader,
    private readonly challengeLoader: ChallengeLoader,
  ) {}

  @AllowSignedIn()
  @Query(() => Proposal, {
    nullable: true,
    description: 'For the members of its team and the project office',
  })
  async proposal(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    const proposal = await this.funding.proposal(id);
    const [team] = proposal ? await this.teams.teams([proposal.teamId]) : [];
    return proposal && team && mayReadProposal(viewer, team) ? proposal : null;
  }

  @AllowSignedIn()
  @Query(() => [Proposal], { description: "Proposals of the viewer's teams, the newest first" })
  async myProposals(@CurrentViewer() viewer: Viewer) {
    const teams = await this.teams.teamsOfPerson(personOf(viewer));
    return this.funding.proposalsOfTeams(teams.map(({ id }) => id));
  }

  @Allow(can['proposal.list'])
  @Query(() => ProposalConnection, { description: 'Proposals of a call' })
  async proposals(
    @CurrentViewer() viewer: Viewer,
    @Args() { callId, states, sort, first, after }: ProposalsArgs,
  ) {
    await this.refuseUnlessListed(viewer, callId);
    const page = pageRequest(first, after);
    return toConnection(
      await this.funding.proposalPage(callId, states ?? null, sort ?? 'NEWEST', page),
      page.after,
    );
  }

  @Allow(can['proposal.list'])
  @Query(() => [ProposalFigure], { description: "A call's proposals by state, without states of none" })
  async proposalFigures(
    @CurrentViewer() viewer: Viewer,
    @Args('callId', { type: () => ID }) callId: Id,
  ): Promise<readonly ProposalFigure[]> {
    await this.refuseUnlessListed(viewer, callId);
    return this.funding.proposalFigures(callId);
  }

  @ResolveField(() => Team)
  team(@Parent() { teamId }: ProposalRecord, @Context() context: GraphqlContext) {
    return this.teamLoader.load(context, teamId);
  }

  @ResolveField(() => Call)
  call(@Parent() { callId }: ProposalRecord, @Context() context: GraphqlContext) {
    return this.callLoader.load(context, callId);
  }

  @ResolveField(() => Challenge, { nullable: true })
  challenge(@Parent() { challengeId }: ProposalRecord, @Context() context: GraphqlContext) {
    return challengeId ? this.challengeLoader.load(context, challengeId) : null;
  }

  private async refuseUnlessListed(viewer: Viewer, callId: Id): Promise<void> {
    const call = await this.funding.call(callId);
    if (!call || !mayListProposals(viewer, call.programmeId)) throw commonErrors.NOT_FOUND({ what: 'call' });
  }
}
