import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge, ChallengeLoader } from '@jiebang/challenges';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { TeamLoader } from '@jiebang/teams';
import type { MentorGroupRecord } from '../matching.read-model.js';
import { MentorGroup } from './mentor-group.type.js';

/** What a group is for. A team shows its choices to insiders alone; its mentors, who see the group, are some. */
@Resolver(() => MentorGroup)
export class GroupChallengesResolver {
  constructor(
    private readonly teams: TeamLoader,
    private readonly challengeLoader: ChallengeLoader,
  ) {}

  @ResolveField(() => [Challenge], { description: "The team's choices, the first choice first" })
  async challenges(@Parent() { teamId }: MentorGroupRecord, @Context() context: GraphqlContext) {
    const team = await this.teams.load(context, teamId);
    const chosen = await Promise.all(
      (team?.choices ?? []).map((id) => this.challengeLoader.load(context, id)),
    );
    return chosen.filter((challenge) => challenge !== null);
  }
}
