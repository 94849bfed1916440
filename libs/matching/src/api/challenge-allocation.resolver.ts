import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Checks, idAfter, pageRequest, toPage, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection } from '@jiebang/platform/graphql';
import { AllocateChallenges } from '../allocate-challenges.js';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { ChallengeAllocationType } from './challenge-allocation.type.js';

const MOST_PLACES = 1_000;

@Resolver(() => ChallengeAllocationType)
export class ChallengeAllocationResolver {
  constructor(private readonly allocate: AllocateChallenges) {}

  @Allow(can['match.read'])
  @Query(() => ChallengeAllocationType, {
    description:
      'Which locked team would get which of its ranked challenges, when `places` teams may take the same one; ties by lots drawn from `seed`. Writes nothing',
  })
  async challengeAllocation(
    @CurrentViewer() viewer: Viewer,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
    @Args('places', { type: () => Int, defaultValue: 1 }) places: number,
    @Args('seed', { type: () => Int, defaultValue: 1 }) seed: number,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    const last = idAfter(page.after);
    const checks = new Checks();
    checks.that(places >= 1 && places <= MOST_PLACES, 'places', 'OUT_OF_RANGE', {
      zh: `须为 1 到 ${MOST_PLACES} 的整数。`,
      en: `A whole number from 1 to ${MOST_PLACES}.`,
    });
    checks.refuseIfAny();
    const { teams, ...summaries } = await this.allocate.preview(viewer, programmeId, places, seed);
    const rest = teams.filter(({ teamId }) => last === null || teamId > last).slice(0, page.first + 1);
    return {
      ...summaries,
      teams: toConnection(
        toPage(rest, page.first, ({ teamId }) => [teamId]),
        page.after,
      ),
    };
  }
}
