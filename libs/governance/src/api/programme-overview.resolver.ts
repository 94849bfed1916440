import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { governanceCapabilities as can } from '../governance.capabilities.js';
import { SeeProgrammeOverview } from '../see-programme-overview.js';
import { ProgrammeOverview } from './programme-overview.type.js';

@Resolver(() => ProgrammeOverview)
export class ProgrammeOverviewResolver {
  constructor(private readonly seeing: SeeProgrammeOverview) {}

  @Allow(can['programme.oversee'])
  @Query(() => ProgrammeOverview, { description: 'Funnel, deadlines and warnings of a programme' })
  programmeOverview(
    @CurrentViewer() viewer: Viewer,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
  ) {
    return this.seeing.run(viewer, programmeId);
  }
}
