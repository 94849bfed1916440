import { Args, ArgsType, Context, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonLoader } from '@jiebang/identity';
import { Clock, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { DateField, IntField, type GraphqlContext } from '@jiebang/platform/graphql';
import { DeleteProfile } from '../delete-profile.js';
import { freeDays } from '../domain/free-days.js';
import type { ProfileView } from '../domain/profile-projection.js';
import { dayOf } from '../domain/shanghai-day.js';
import { peopleCapabilities as can } from '../people.capabilities.js';
import { maySeeCompleteness } from '../profile.policy.js';
import { VisibilityDecisions } from '../visibility-decisions.js';
import { DeleteProfileResult, FieldLevel, FreeDay, Profile, VisibilityDecision } from './profile.type.js';

const MOST_DECISIONS = 100;
const FOUR_WEEKS = 28;

@ArgsType()
class FreeDaysArgs {
  @DateField({ nullable: true, description: 'The first day; today when left out' })
  fromOn?: string | null;

  @IntField({ min: 1, max: 92, nullable: true, description: `${FOUR_WEEKS} when left out` })
  days?: number | null;
}

/** What is worked out from a profile when somebody asks for it. */
@Resolver(() => Profile)
export class ProfileDetailsResolver {
  constructor(
    private readonly decisions: VisibilityDecisions,
    private readonly remove: DeleteProfile,
    private readonly personLoader: PersonLoader,
    private readonly clock: Clock,
  ) {}

  @Allow(can['profile.edit'])
  @Mutation(() => DeleteProfileResult, {
    description: "Deletes one's own profile with its evidence for good; a mentor licence stays",
  })
  async deleteMyProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('version', { type: () => Int }) version: number,
    @Context() context: GraphqlContext,
  ) {
    return this.personLoader.load(context, await this.remove.run(viewer, version));
  }

  @ResolveField(() => [FreeDay], {
    description: 'What is free of each day: windows, and exceptions from them; none where it is hidden',
  })
  freeDays(@Parent() profile: ProfileView, @Args() { fromOn, days }: FreeDaysArgs) {
    if (profile.hiddenFields.includes('availability')) return [];
    const first = fromOn ?? dayOf(this.clock.now());
    return freeDays(profile.availability, profile.availabilityExceptions, first, days ?? FOUR_WEEKS);
  }

  @ResolveField(() => [FieldLevel], {
    nullable: true,
    description: 'Fields with a level of their own; for the person and the project office',
  })
  fieldVisibility(@Parent() { fieldVisibility }: ProfileView) {
    return fieldVisibility && Object.entries(fieldVisibility).map(([field, level]) => ({ field, level }));
  }

  @ResolveField(() => [VisibilityDecision], {
    nullable: true,
    description: `What was decided about to whom a field is shown, the newest ${MOST_DECISIONS}, the newest first; for the person and the project office`,
  })
  visibilityDecisions(@Parent() { personId }: ProfileView, @Context() { viewer }: GraphqlContext) {
    return maySeeCompleteness(viewer, personId) ? this.decisions.of(personId, MOST_DECISIONS) : null;
  }
}
