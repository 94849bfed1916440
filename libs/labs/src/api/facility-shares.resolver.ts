import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { Viewer } from '@jiebang/kernel';
import { CurrentViewer } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import type { StaffMember } from '../domain/facility-staff.js';
import { RESOURCE_KINDS, type ResourceKind } from '../domain/shared-resource.js';
import { SEEN_STATES } from '../domain/shared-resource-lifecycle.js';
import { mayAppointAt, mayEditFacility } from '../facility.policy.js';
import type { FacilityRecord, SharedResourceRecord } from '../labs.read-model.js';
import { InstrumentsLoader, ResourcesLoader } from './facility.loader.js';
import { Facility, FacilityStaff } from './facility.type.js';
import { ResourceKindEnum } from './labs.enums.js';
import { SharedResource } from './shared-resource.type.js';

/** What a facility shares beside instruments and services, and what its reader may do with it. */
@Resolver(() => Facility)
export class FacilitySharesResolver {
  constructor(
    private readonly instrumentsLoader: InstrumentsLoader,
    private readonly resourcesLoader: ResourcesLoader,
  ) {}

  @ResolveField(() => [SharedResource])
  async resources(
    @CurrentViewer() viewer: Viewer,
    @Parent() facility: FacilityRecord,
    @Context() context: GraphqlContext,
  ): Promise<readonly SharedResourceRecord[]> {
    const all = await this.resourcesLoader.load(context, facility.id);
    const drafts = mayEditFacility(viewer, facility) ? ['draft'] : [];
    return all.filter(({ state }) => [...SEEN_STATES, ...drafts].includes(state));
  }

  @ResolveField(() => [ResourceKindEnum])
  async resourceKinds(
    @Parent() { id }: FacilityRecord,
    @Context() context: GraphqlContext,
  ): Promise<readonly ResourceKind[]> {
    const [instruments, resources] = await Promise.all([
      this.instrumentsLoader.load(context, id),
      this.resourcesLoader.load(context, id),
    ]);
    const offered = new Set<ResourceKind>(
      resources.filter(({ state }) => state === 'offered').map(({ kind }) => kind),
    );
    if (instruments.length > 0) offered.add('instrument');
    return RESOURCE_KINDS.filter((kind) => offered.has(kind));
  }

  @ResolveField(() => Boolean)
  mayEdit(@CurrentViewer() viewer: Viewer, @Parent() facility: FacilityRecord): boolean {
    return mayEditFacility(viewer, facility);
  }

  @ResolveField(() => Boolean)
  mayAppoint(@CurrentViewer() viewer: Viewer, @Parent() facility: FacilityRecord): boolean {
    return mayAppointAt(viewer, facility);
  }
}

@Resolver(() => FacilityStaff)
export class FacilityStaffResolver {
  constructor(private readonly personLoader: PersonLoader) {}

  @ResolveField(() => Person)
  person(@Parent() { personId }: StaffMember, @Context() context: GraphqlContext) {
    return this.personLoader.load(context, personId);
  }
}
