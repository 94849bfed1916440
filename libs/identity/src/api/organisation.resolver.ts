import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { CreateOrganisation } from '../create-organisation.js';
import type { OrganisationKind } from '../domain/organisation.js';
import { identityCapabilities as can } from '../identity.capabilities.js';
import { IdentityReadModel, type OrganisationRecord } from '../identity.read-model.js';
import { UpdateOrganisation } from '../update-organisation.js';
import { CreateOrganisationInput, UpdateOrganisationInput } from './organisation.input.js';
import { OrganisationLoader } from './organisation.loader.js';
import {
  CreateOrganisationResult,
  Organisation,
  OrganisationConnection,
  OrganisationKindEnum,
  UpdateOrganisationResult,
} from './organisation.type.js';

@Resolver(() => Organisation)
export class OrganisationResolver {
  constructor(
    private readonly identity: IdentityReadModel,
    private readonly createOrganisation: CreateOrganisation,
    private readonly updateOrganisation: UpdateOrganisation,
    private readonly loader: OrganisationLoader,
  ) {}

  @AllowPublic()
  @Query(() => Organisation, { nullable: true })
  async organisation(@Args('id', { type: () => ID }) id: Id): Promise<OrganisationRecord | null> {
    return (await this.identity.organisations([id]))[0] ?? null;
  }

  @AllowPublic()
  @Query(() => OrganisationConnection)
  async organisations(
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('kind', { type: () => OrganisationKindEnum, nullable: true }) kind?: OrganisationKind,
    @Args('parentId', { type: () => ID, nullable: true }) parentId?: Id,
  ) {
    const page = pageRequest(first, after);
    return toConnection(await this.identity.organisationPage({ kind, parentId }, page), page.after);
  }

  @Allow(can['organisation.manage'])
  @Mutation(() => CreateOrganisationResult, { name: 'createOrganisation' })
  async create(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateOrganisationInput) {
    const id = await this.createOrganisation.run(viewer, {
      ...input,
      parentId: input.parentId ?? null,
      code: input.code ?? null,
    });
    return this.organisation(id);
  }

  @Allow(can['organisation.manage'])
  @Mutation(() => UpdateOrganisationResult, { name: 'updateOrganisation' })
  async update(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateOrganisationInput) {
    const { id, version, parentId, code, nameZh, nameEn } = input;
    await this.updateOrganisation.run(viewer, id, version, {
      ...(parentId === undefined ? {} : { parentId }),
      ...(code === undefined ? {} : { code }),
      ...(nameZh == null ? {} : { nameZh }),
      ...(nameEn == null ? {} : { nameEn }),
    });
    return this.organisation(id);
  }

  @ResolveField(() => Organisation, { nullable: true })
  parent(@Parent() { parentId }: OrganisationRecord, @Context() context: GraphqlContext) {
    return parentId ? this.loader.load(context, parentId) : null;
  }
}
