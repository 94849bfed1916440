import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { personOf, type Viewer } from '@jiebang/kernel';
import { Allow, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { AnswerTeamApplication } from '../answer-team-application.js';
import { ApplyToTeam } from '../apply-to-team.js';
import { teamsCapabilities as can } from '../teams.capabilities.js';
import { TeamsReadModel, type ApplicationRecord } from '../teams.read-model.js';
import { WithdrawTeamApplication } from '../withdraw-team-application.js';
import {
  AnswerTeamApplicationResult,
  ApplyToTeamResult,
  TeamApplication,
  WithdrawTeamApplicationResult,
} from './team-application.type.js';
import { AnswerTeamApplicationInput, ApplyToTeamInput, WithdrawTeamApplicationInput } from './team.input.js';
import { TeamLoader } from './team.loader.js';
import { Team } from './team.type.js';

/** Applications: made, seen, taken back, answered. */
@Resolver(() => TeamApplication)
export class TeamApplicationResolver {
  constructor(
    private readonly apply: ApplyToTeam,
    private readonly answer: AnswerTeamApplication,
    private readonly withdraw: WithdrawTeamApplication,
    private readonly readModel: TeamsReadModel,
    private readonly teams: TeamLoader,
    private readonly people: PersonLoader,
  ) {}

  @AllowSignedIn()
  @Query(() => [TeamApplication], { description: "The viewer's own, the newest first" })
  myTeamApplications(@CurrentViewer() viewer: Viewer) {
    return this.readModel.applicationsOf(personOf(viewer));
  }

  @Allow(can['team.join'])
  @Mutation(() => ApplyToTeamResult)
  async applyToTeam(@CurrentViewer() viewer: Viewer, @Args('input') input: ApplyToTeamInput) {
    const id = await this.apply.run(viewer, { ...input, openSeatId: input.openSeatId ?? null });
    return this.readModel.application(id);
  }

  @Allow(can['team.join'])
  @Mutation(() => WithdrawTeamApplicationResult)
  async withdrawTeamApplication(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { applicationId }: WithdrawTeamApplicationInput,
  ) {
    await this.withdraw.run(viewer, applicationId);
    return this.readModel.application(applicationId);
  }

  @Allow(can['team.lead'])
  @Mutation(() => AnswerTeamApplicationResult)
  async answerTeamApplication(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { applicationId, accept }: AnswerTeamApplicationInput,
  ) {
    const teamId = await this.answer.run(viewer, applicationId, accept);
    return (await this.readModel.teams([teamId]))[0];
  }

  @ResolveField(() => Team)
  team(@Parent() { teamId }: ApplicationRecord, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: ApplicationRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }
}
