import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { AddAffiliation } from '../add-affiliation.js';
import { EndAffiliation } from '../end-affiliation.js';
import { identityCapabilities as can } from '../identity.capabilities.js';
import { IdentityReadModel, type AffiliationRecord } from '../identity.read-model.js';
import { AddAffiliationInput, EndAffiliationInput } from './affiliation.input.js';
import { OrganisationLoader } from './organisation.loader.js';
import { Organisation } from './organisation.type.js';
import { Affiliation, ChangeAffiliationsResult } from './person.type.js';

@Resolver(() => Affiliation)
export class AffiliationResolver {
  constructor(
    private readonly identity: IdentityReadModel,
    private readonly add: AddAffiliation,
    private readonly end: EndAffiliation,
    private readonly organisations: OrganisationLoader,
  ) {}

  @Allow(can['affiliation.manage'])
  @Mutation(() => ChangeAffiliationsResult, { description: 'A person may hold several posts at once (双聘)' })
  async addAffiliation(@CurrentViewer() viewer: Viewer, @Args('input') input: AddAffiliationInput) {
    const { main, startedOn, ...rest } = input;
    await this.add.run(viewer, { ...rest, main: main ?? false, startedOn: startedOn ?? null });
    return this.person(input.personId);
  }

  @Allow(can['affiliation.manage'])
  @Mutation(() => ChangeAffiliationsResult)
  async endAffiliation(@CurrentViewer() viewer: Viewer, @Args('input') input: EndAffiliationInput) {
    const { id, version, lastDay } = input;
    return this.person(await this.end.run(viewer, id, version, lastDay ?? null));
  }

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: AffiliationRecord, @Context() context: GraphqlContext) {
    return this.organisations.load(context, organisationId);
  }

  private async person(id: Id) {
    return (await this.identity.people([id]))[0] ?? null;
  }
}
