import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { Clock, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { ChangeLicence } from '../change-licence.js';
import { recheckOverdue, type Licence, type LicenceEvent } from '../domain/licence-lifecycle.js';
import type { ProfileView } from '../domain/profile-projection.js';
import { dayOf } from '../domain/shanghai-day.js';
import { peopleCapabilities as can } from '../people.capabilities.js';
import { SaveProfile } from '../save-profile.js';
import { SetAvailability } from '../set-availability.js';
import { ShowProfiles } from '../show-profiles.js';
import { changesFrom, exceptionsFrom, windowsFrom } from './profile-changes.js';
import { PeopleArgs, SaveProfileInput, SetAvailabilityInput } from './profile.input.js';
import {
  ChangeLicenceResult,
  LicenceEventEnum,
  MentorLicence,
  Profile,
  ProfileConnection,
  SaveProfileResult,
  SetAvailabilityResult,
} from './profile.type.js';

@Resolver(() => Profile)
export class ProfileResolver {
  constructor(
    private readonly show: ShowProfiles,
    private readonly save: SaveProfile,
    private readonly availability: SetAvailability,
    private readonly licences: ChangeLicence,
    private readonly personLoader: PersonLoader,
  ) {}

  @AllowPublic()
  @Query(() => Profile, {
    nullable: true,
    name: 'person',
    description: "A person's profile, by the person's id",
  })
  profile(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    return this.show.one(viewer, id);
  }

  @AllowSignedIn()
  @Query(() => Profile, {
    nullable: true,
    description: "One's own profile, whole; null before the first save",
  })
  myProfile(@CurrentViewer() viewer: Viewer) {
    return viewer.personId ? this.show.one(viewer, viewer.personId) : null;
  }

  @AllowPublic()
  @Query(() => ProfileConnection, {
    description: 'Everybody with a profile. Filters on hidden fields find nobody.',
  })
  async people(@CurrentViewer() viewer: Viewer, @Args() { first, after, ...filter }: PeopleArgs) {
    return toConnection(await this.show.page(viewer, filter, first, after), after ?? null);
  }

  @Allow(can['profile.edit'])
  @Mutation(() => SaveProfileResult)
  async saveProfile(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveProfileInput,
    @Args('version', { type: () => Int, nullable: true, description: 'As loaded; null for the first save' })
    version?: number | null,
  ) {
    return this.show.one(viewer, await this.save.run(viewer, changesFrom(input), version ?? null));
  }

  @Allow(can['profile.edit'])
  @Mutation(() => SetAvailabilityResult)
  async setAvailability(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { windows, exceptions }: SetAvailabilityInput,
    @Args('version', { type: () => Int }) version: number,
  ) {
    const kept = exceptionsFrom(exceptions);
    return this.show.one(viewer, await this.availability.run(viewer, windowsFrom(windows), kept, version));
  }

  @Allow(can['licence.manage'])
  @Mutation(() => ChangeLicenceResult)
  async changeLicence(
    @CurrentViewer() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: Id,
    @Args('event', { type: () => LicenceEventEnum }) event: LicenceEvent,
    @Args('version', {
      type: () => Int,
      nullable: true,
      description: "The licence's; null before there is one",
    })
    version?: number | null,
  ) {
    return this.show.one(viewer, await this.licences.run(viewer, personId, event, version ?? null));
  }

  @ResolveField(() => Person)
  person(@Parent() { personId }: ProfileView, @Context() context: GraphqlContext) {
    return this.personLoader.load(context, personId);
  }
}

@Resolver(() => MentorLicence)
export class MentorLicenceResolver {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => Boolean)
  recheckOverdue(@Parent() licence: Licence): boolean {
    return recheckOverdue(licence, dayOf(this.clock.now()));
  }
}
