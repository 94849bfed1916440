import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge, ChallengeLoader } from '@jiebang/challenges';
import { Facility, FacilityLoader } from '@jiebang/labs';
import { Profile, ProfileLoader } from '@jiebang/people';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { SearchHit } from './search.type.js';

/** What a hit stands for, from the database: right even where the index lags behind. */
@Resolver(() => SearchHit)
export class SearchHitResolver {
  constructor(
    private readonly profiles: ProfileLoader,
    private readonly facilities: FacilityLoader,
    private readonly challenges: ChallengeLoader,
  ) {}

  @ResolveField(() => Profile, { nullable: true })
  person(@Parent() { index, id }: SearchHit, @Context() context: GraphqlContext) {
    return index === 'people' ? this.profiles.load(context, id) : null;
  }

  @ResolveField(() => Facility, { nullable: true })
  facility(@Parent() { index, id }: SearchHit, @Context() context: GraphqlContext) {
    return index === 'labs' ? this.facilities.load(context, id) : null;
  }

  @ResolveField(() => Challenge, { nullable: true })
  challenge(@Parent() { index, id }: SearchHit, @Context() context: GraphqlContext) {
    return index === 'challenges' ? this.challenges.load(context, id) : null;
  }
}
