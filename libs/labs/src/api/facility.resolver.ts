import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationLoader, Person, PersonLoader } from '@jiebang/identity';
import { type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { labsCapabilities as can } from '../labs.capabilities.js';
import { LabsReadModel, type FacilityRecord } from '../labs.read-model.js';
import { ListFacilities } from '../list-facilities.js';
import { SaveFacility } from '../save-facility.js';
import { facilityFrom } from './content-from.js';
import { FacilitiesArgs, SaveFacilityInput } from './facility.input.js';
import { InstrumentsLoader, ServicesLoader } from './facility.loader.js';
import { Facility, FacilityConnection, Instrument, LabService, SaveFacilityResult } from './facility.type.js';

@Resolver(() => Facility)
export class FacilityResolver {
  constructor(
    private readonly labs: LabsReadModel,
    private readonly list: ListFacilities,
    private readonly save: SaveFacility,
    private readonly organisationLoader: OrganisationLoader,
    private readonly personLoader: PersonLoader,
    private readonly instrumentsLoader: InstrumentsLoader,
    private readonly servicesLoader: ServicesLoader,
  ) {}

  @AllowPublic()
  @Query(() => Facility, { nullable: true })
  async facility(@Args('id', { type: () => ID }) id: Id): Promise<FacilityRecord | null> {
    return (await this.labs.facilities([id]))[0] ?? null;
  }

  @AllowPublic()
  @Query(() => FacilityConnection)
  async facilities(@Args() { first, after, ...wanted }: FacilitiesArgs) {
    return toConnection(await this.list.page(wanted, first, after), after ?? null);
  }

  @Allow(can['facility.manage'])
  @Mutation(() => SaveFacilityResult)
  async saveFacility(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SaveFacilityInput,
    @Args('id', { type: () => ID, nullable: true, description: 'Left out for a new one' }) id?: Id | null,
    @Args('version', { type: () => Int, nullable: true }) version?: number | null,
  ) {
    return this.facility(await this.save.run(viewer, id ?? null, facilityFrom(input), version ?? null));
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: FacilityRecord, @Context() context: GraphqlContext) {
    return this.organisationLoader.load(context, organisationId);
  }

  @ResolveField(() => Person)
  responsiblePerson(@Parent() { responsiblePersonId }: FacilityRecord, @Context() context: GraphqlContext) {
    return this.personLoader.load(context, responsiblePersonId);
  }

  @ResolveField(() => [Instrument])
  instruments(@Parent() { id }: FacilityRecord, @Context() context: GraphqlContext) {
    return this.instrumentsLoader.load(context, id);
  }

  @ResolveField(() => [LabService])
  services(@Parent() { id }: FacilityRecord, @Context() context: GraphqlContext) {
    return this.servicesLoader.load(context, id);
  }
}
