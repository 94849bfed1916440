import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, OrganisationLoader } from '@jiebang/identity';
import { isId, pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { challengesCapabilities as can } from '../challenges.capabilities.js';
import type { ProgrammeContent } from '../domain/programme.js';
import { ProgrammeReadModel, type ProgrammeRecord } from '../programmes/programme.read-model.js';
import { SaveProgramme } from '../programmes/save-programme.js';
import { CreateProgrammeInput, UpdateProgrammeInput } from './programme.input.js';
import {
  CreateProgrammeResult,
  Programme,
  ProgrammeConnection,
  UpdateProgrammeResult,
} from './programme.type.js';

function contentOf(input: CreateProgrammeInput): ProgrammeContent {
  const { nameZh, nameEn, year, organisationId, teamSizeMin, teamSizeMax, startsOn, endsOn } = input;
  return {
    nameZh,
    nameEn,
    year,
    organisationId: organisationId ?? null,
    teamSizeMin,
    teamSizeMax,
    startsOn,
    endsOn,
  };
}

@Resolver(() => Programme)
export class ProgrammeResolver {
  constructor(
    private readonly reads: ProgrammeReadModel,
    private readonly saving: SaveProgramme,
    private readonly organisations: OrganisationLoader,
  ) {}

  @AllowPublic()
  @Query(() => Programme, { nullable: true })
  async programme(@Args('id', { type: () => ID }) id: Id): Promise<ProgrammeRecord | null> {
    return isId(id) ? this.reads.programme(id) : null;
  }

  @AllowPublic()
  @Query(() => ProgrammeConnection, { description: 'The newest year first' })
  async programmes(
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.reads.programmePage(page), page.after);
  }

  @Allow(can['programme.manage'])
  @Mutation(() => CreateProgrammeResult)
  async createProgramme(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateProgrammeInput) {
    return this.reads.programme(await this.saving.create(viewer, contentOf(input)));
  }

  @Allow(can['programme.manage'])
  @Mutation(() => UpdateProgrammeResult)
  async updateProgramme(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateProgrammeInput) {
    const { id, version } = input;
    return this.reads.programme(await this.saving.update(viewer, id, version, contentOf(input)));
  }

  @ResolveField(() => Organisation, { nullable: true })
  organisation(@Parent() { organisationId }: ProgrammeRecord, @Context() context: GraphqlContext) {
    return organisationId ? this.organisations.load(context, organisationId) : null;
  }
}
