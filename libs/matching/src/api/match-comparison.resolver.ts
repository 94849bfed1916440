import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { cursorKeys, pageRequest, toPage, type Id, type PageRequest, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { CompareMatchRuns } from '../compare-match-runs.js';
import { comparisonSentences, type MovedSeat, type TeamComparison } from '../engine/engine.js';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { MatchComparison, MatchMovedSeat } from './match-comparison.type.js';

@Resolver(() => MatchComparison)
export class MatchComparisonResolver {
  constructor(private readonly compare: CompareMatchRuns) {}

  @Allow(can['match.read'])
  @Query(() => MatchComparison, {
    description:
      'Two runs of a programme (also a what-if and its base) as they were decided, side by side; pages over the teams that changed',
  })
  async compareMatchRuns(
    @CurrentViewer() viewer: Viewer,
    @Args('beforeId', { type: () => ID }) beforeId: Id,
    @Args('afterId', { type: () => ID }) afterId: Id,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    const [change, teamId] = cursorKeys(page.after, 'integer', 'id');
    const { beforeRun, afterRun, comparison } = await this.compare.run(viewer, beforeId, afterId);
    return {
      beforeRun,
      afterRun,
      ...comparison,
      sentences: comparisonSentences(comparison, viewer.locale),
      teams: teamsAfter(comparison.teams, change as number | null, teamId as Id | null, page),
    };
  }
}

/** The next page of teams, which are in the order of loss and id. */
function teamsAfter(
  teams: readonly TeamComparison[],
  change: number | null,
  teamId: Id | null,
  { first, after }: PageRequest,
) {
  const isLater = (team: TeamComparison): boolean =>
    change === null ||
    teamId === null ||
    team.change > change ||
    (team.change === change && team.teamId > teamId);
  const rest = teams.filter(isLater).slice(0, first + 1);
  return toConnection(
    toPage(rest, first, (team) => [team.change, team.teamId]),
    after,
  );
}

@Resolver(() => MatchMovedSeat)
export class MatchMovedSeatResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Who sat there before; null: nobody' })
  from(@Parent() { from }: MovedSeat, @Context() context: GraphqlContext) {
    return from && this.people.load(context, from);
  }

  @ResolveField(() => Person, { nullable: true, description: 'Who sits there after; null: nobody' })
  to(@Parent() { to }: MovedSeat, @Context() context: GraphqlContext) {
    return to && this.people.load(context, to);
  }
}
