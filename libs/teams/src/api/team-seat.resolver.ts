import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { Clock, personOf, type Viewer } from '@jiebang/kernel';
import { Allow, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { AnswerTeamInvitation } from '../answer-team-invitation.js';
import { InviteToTeam } from '../invite-to-team.js';
import { LeaveTeam } from '../leave-team.js';
import { teamsCapabilities as can } from '../teams.capabilities.js';
import { TeamsReadModel, type InvitationRecord } from '../teams.read-model.js';
import { AnswerTeamInvitationInput, InviteToTeamInput, LeaveTeamInput } from './team.input.js';
import { TeamLoader } from './team.loader.js';
import { AnswerTeamInvitationResult, InviteToTeamResult, TeamInvitation } from './team-seat.type.js';
import { LeaveTeamResult, Team } from './team.type.js';

/** Invitations: made, seen, answered; and leaving again. */
@Resolver(() => TeamInvitation)
export class TeamSeatResolver {
  constructor(
    private readonly invite: InviteToTeam,
    private readonly answer: AnswerTeamInvitation,
    private readonly leave: LeaveTeam,
    private readonly readModel: TeamsReadModel,
    private readonly teams: TeamLoader,
    private readonly people: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @AllowSignedIn()
  @Query(() => [TeamInvitation], { description: 'Invitations that the viewer can still answer' })
  myTeamInvitations(@CurrentViewer() viewer: Viewer) {
    return this.readModel.openInvitationsOf(personOf(viewer), this.clock.now());
  }

  @Allow(can['team.lead'])
  @Mutation(() => InviteToTeamResult)
  async inviteToTeam(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { teamId, personId }: InviteToTeamInput,
  ) {
    return this.readModel.invitation(await this.invite.run(viewer, teamId, personId));
  }

  @Allow(can['team.join'])
  @Mutation(() => AnswerTeamInvitationResult)
  async answerTeamInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { invitationId, accept }: AnswerTeamInvitationInput,
  ) {
    const teamId = await this.answer.run(viewer, invitationId, accept);
    return (await this.readModel.teams([teamId]))[0];
  }

  @Allow(can['team.join'])
  @Mutation(() => LeaveTeamResult)
  async leaveTeam(@CurrentViewer() viewer: Viewer, @Args('input') { teamId }: LeaveTeamInput) {
    await this.leave.run(viewer, teamId);
    return (await this.readModel.teams([teamId]))[0];
  }

  @ResolveField(() => Team)
  team(@Parent() { teamId }: InvitationRecord, @Context() context: GraphqlContext) {
    return this.teams.load(context, teamId);
  }

  @ResolveField(() => Person, { nullable: true })
  person(@Parent() { personId }: InvitationRecord, @Context() context: GraphqlContext) {
    return this.people.load(context, personId);
  }
}
