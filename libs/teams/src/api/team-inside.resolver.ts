import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge, ChallengeLoader } from '@jiebang/challenges';
import { BatchLoader, type GraphqlContext } from '@jiebang/platform/graphql';
import type { Id } from '@jiebang/kernel';
import { maySeeTeamInside } from '../team.policy.js';
import type { TeamRecord } from '../teams.read-model.js';
import { TeamApplication } from './team-application.type.js';
import { TeamApplicationsLoader, TeamInvitationsLoader, TeamReopeningsLoader } from './team.loader.js';
import { TeamInvitation } from './team-seat.type.js';
import { Team, TeamReopening } from './team.type.js';

/** What only the members and the project office see of a team; null for others. */
@Resolver(() => Team)
export class TeamInsideResolver {
  constructor(
    private readonly challenges: ChallengeLoader,
    private readonly invitationsLoader: TeamInvitationsLoader,
    private readonly applicationsLoader: TeamApplicationsLoader,
    private readonly reopeningsLoader: TeamReopeningsLoader,
  ) {}

  @ResolveField(() => [Challenge], { nullable: true, description: 'The first choice first; for insiders' })
  async choices(@Parent() team: TeamRecord, @Context() context: GraphqlContext) {
    if (!maySeeTeamInside(context.viewer, team)) return null;
    const chosen = await Promise.all(team.choices.map((id) => this.challenges.load(context, id)));
    return chosen.filter((challenge) => challenge !== null);
  }

  @ResolveField(() => [TeamInvitation], { nullable: true, description: 'With their answers; for insiders' })
  invitations(@Parent() team: TeamRecord, @Context() context: GraphqlContext) {
    return this.forInsiders(context, team, this.invitationsLoader);
  }

  @ResolveField(() => [TeamApplication], { nullable: true, description: 'Not answered yet; for insiders' })
  applications(@Parent() team: TeamRecord, @Context() context: GraphqlContext) {
    return this.forInsiders(context, team, this.applicationsLoader);
  }

  @ResolveField(() => [TeamReopening], {
    nullable: true,
    description: 'Change requests granted; for insiders',
  })
  reopenings(@Parent() team: TeamRecord, @Context() context: GraphqlContext) {
    return this.forInsiders(context, team, this.reopeningsLoader);
  }

  private forInsiders<Row>(context: GraphqlContext, team: TeamRecord, loader: BatchLoader<Id, Row[]>) {
    return maySeeTeamInside(context.viewer, team) ? loader.load(context, team.id) : null;
  }
}
