import { Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { Viewer } from '@jiebang/kernel';
import { MentorGroup, MentorGroupLoader, type MentorGroupRecord } from '@jiebang/matching';
import { CurrentViewer } from '@jiebang/platform/authorisation';
import { FieldProblem, type GraphqlContext } from '@jiebang/platform/graphql';
import { TeamLoader } from '@jiebang/teams';
import type { ProposalRecord, SignatureRecord } from '../funding.read-model.js';
import { mayListProposals } from '../proposals/proposal.policy.js';
import { WeighProposal } from '../proposals/weigh-proposal.js';
import { BudgetLinesLoader, CallLoader, SignaturesLoader } from './funding.loader.js';
import { BudgetLineType, Proposal, ProposalSection, ProposalSignature } from './proposal.type.js';

/** What stands in a proposal, and what it still lacks. */
@Resolver(() => Proposal)
export class ProposalContentResolver {
  constructor(
    private readonly budgetLines: BudgetLinesLoader,
    private readonly signaturesLoader: SignaturesLoader,
    private readonly calls: CallLoader,
    private readonly teams: TeamLoader,
    private readonly mentorGroups: MentorGroupLoader,
    private readonly weigh: WeighProposal,
  ) {}

  @ResolveField(() => [ProposalSection], { description: "In the order of the call's sections" })
  async sections(@Parent() { callId, sections }: ProposalRecord, @Context() context: GraphqlContext) {
    const call = await this.calls.load(context, callId);
    return (call?.sections ?? []).flatMap(({ key }) => {
      const text = sections[key];
      return text === undefined ? [] : [{ key, text }];
    });
  }

  @ResolveField(() => [BudgetLineType])
  budget(@Parent() { id }: ProposalRecord, @Context() context: GraphqlContext) {
    return this.budgetLines.load(context, id);
  }

  @ResolveField(() => [ProposalSignature], { description: 'Those that stand' })
  signatures(@Parent() { id }: ProposalRecord, @Context() context: GraphqlContext) {
    return this.signaturesLoader.load(context, id);
  }

  @ResolveField(() => [FieldProblem], {
    description: 'Everything that stands between the proposal and its submission, but the deadline',
  })
  async problems(
    @Parent() proposal: ProposalRecord,
    @CurrentViewer() { locale }: Viewer,
    @Context() context: GraphqlContext,
  ): Promise<FieldProblem[]> {
    const team = await this.teams.load(context, proposal.teamId);
    const problems = team ? await this.weigh.problems(proposal, team) : [];
    return problems.map(({ path, code, message }) => ({ path, code, message: message[locale] }));
  }

  @ResolveField(() => ID, { nullable: true, description: 'The team sees it once the group is out' })
  async mentorGroupId(@Parent() proposal: ProposalRecord, @Context() context: GraphqlContext) {
    return (await this.visibleGroup(proposal, context))?.id ?? null;
  }

  @ResolveField(() => MentorGroup, { nullable: true, description: 'The team sees it once the group is out' })
  mentorGroup(@Parent() proposal: ProposalRecord, @Context() context: GraphqlContext) {
    return this.visibleGroup(proposal, context);
  }

  /** A group of a plan that is not in force yet is the project office's alone. */
  private async visibleGroup(
    { mentorGroupId, programmeId }: ProposalRecord,
    context: GraphqlContext,
  ): Promise<MentorGroupRecord | null> {
    const group = mentorGroupId ? await this.mentorGroups.load(context, mentorGroupId) : null;
    if (!group || mayListProposals(context.viewer, programmeId)) return group;
    return group.state === 'proposed' || group.state === 'withdrawn' ? null : group;
  }
}

@Resolver(() => ProposalSignature)
export class ProposalSignatureResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: SignatureRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }
}
