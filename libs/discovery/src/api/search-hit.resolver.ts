import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Challenge, ChallengeLoader, PublicNeed, PublicNeedLoader } from '@jiebang/challenges';
import { Facility, FacilityLoader } from '@jiebang/labs';
import { Outcome, OutcomeLoader } from '@jiebang/outcomes';
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
    private readonly needs: PublicNeedLoader,
    private readonly outcomes: OutcomeLoader,
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
  challenge(@Parent() { entity, id }: SearchHit, @Context() context: GraphqlContext) {
    return entity === 'challenge' ? this.challenges.load(context, id) : null;
  }

  @ResolveField(() => PublicNeed, { nullable: true })
  need(@Parent() { entity, id }: SearchHit, @Context() context: GraphqlContext) {
    return entity === 'need' ? this.needs.load(context, id) : null;
  }

  @ResolveField(() => Outcome, { nullable: true })
  outcome(@Parent() { entity, id }: SearchHit, @Context() context: GraphqlContext) {
    return entity === 'outcome' ? this.outcomes.load(context, id) : null;
  }
}
