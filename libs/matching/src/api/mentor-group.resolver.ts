import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { commonErrors, pageRequest, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { AnswerMentorInvitation } from '../answer-mentor-invitation.js';
import type { MentorGroupState, MentorSeatState } from '../domain/mentor-group.lifecycle.js';
import { maySeeMatch } from '../match-run.policy.js';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { MatchingReadModel, type MentorGroupRecord } from '../matching.read-model.js';
import { visibleSeats } from '../mentor-group.policy.js';
import { MoveMentorGroup, type OfficeEvent } from '../move-mentor-group.js';
import { GroupSight } from './group-sight.js';
import { AnswerMentorInvitationInput } from './match-run.input.js';
import {
  MentorGroup,
  MentorGroupConnection,
  MentorGroupEventEnum,
  MentorGroupResult,
  MentorGroupStateEnum,
  MentorSeat,
  MentorSeatConnection,
  MentorSeatStateEnum,
} from './mentor-group.type.js';
import { MentorSeatsLoader } from './mentor-seats.loader.js';

@Resolver(() => MentorGroup)
export class MentorGroupResolver {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly answerInvitation: AnswerMentorInvitation,
    private readonly moveGroup: MoveMentorGroup,
    private readonly seatsLoader: MentorSeatsLoader,
    private readonly sight: GroupSight,
  ) {}

  @Allow(can['mentorship.read'])
  @Query(() => MentorGroup, { nullable: true })
  async mentorGroup(@Args('id', { type: () => ID }) id: Id, @Context() context: GraphqlContext) {
    return this.sight.of(await this.matching.group(id), context);
  }

  @Allow(can['mentorship.read'])
  @Query(() => MentorGroup, { nullable: true, description: 'The mentor group of a team, once it is out' })
  async mentorGroupOfTeam(
    @Args('teamId', { type: () => ID }) teamId: Id,
    @Context() context: GraphqlContext,
  ) {
    return this.sight.of((await this.matching.groupsOfTeams([teamId])).get(teamId), context);
  }

  @Allow(can['match.read'])
  @Query(() => MentorGroupConnection, { description: 'Groups of a programme, for its project office' })
  async mentorGroups(
    @CurrentViewer() viewer: Viewer,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
    @Args('runId', { type: () => ID, nullable: true }) runId?: Id,
    @Args('state', { type: () => MentorGroupStateEnum, nullable: true }) state?: MentorGroupState,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    if (!maySeeMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const page = pageRequest(first, after);
    return toConnection(await this.matching.groupPage({ programmeId, runId, state }, page), page.after);
  }

  @Allow(can['mentorship.answer'])
  @Query(() => MentorSeatConnection, {
    description: "One's own invitations and seats as a mentor, newest first",
  })
  async myMentorSeats(
    @CurrentViewer() viewer: Viewer,
    @Args('states', { type: () => [MentorSeatStateEnum], nullable: true }) states?: MentorSeatState[],
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.matching.seatPageOf(personOf(viewer), states ?? null, page), page.after);
  }

  @Allow(can['mentorship.answer'])
  @Mutation(() => MentorGroupResult, { description: 'Accepts or declines an invitation to a mentor group' })
  async answerMentorInvitation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { seatId, accept, reason }: AnswerMentorInvitationInput,
  ) {
    return this.matching.group(await this.answerInvitation.run(viewer, seatId, accept, reason ?? null));
  }

  @Allow(can['match.run'])
  @Mutation(() => MentorGroupResult, {
    description: 'The project office confirms, holds, resumes or completes a group',
  })
  async moveMentorGroup(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('event', { type: () => MentorGroupEventEnum }) event: OfficeEvent,
    @Args('version', { type: () => Int }) version: number,
  ) {
    await this.moveGroup.run(viewer, id, event, version);
    return this.matching.group(id);
  }

  @ResolveField(() => [MentorSeat], {
    description: 'Who sits or is asked; past refusals only for the project office',
  })
  async seats(@Parent() group: MentorGroupRecord, @Context() context: GraphqlContext) {
    return visibleSeats(context.viewer, group, await this.seatsLoader.load(context, group.id));
  }
}
