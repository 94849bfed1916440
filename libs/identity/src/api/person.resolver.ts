import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import type { AffiliationRecord, PersonRecord } from '../identity.read-model.js';
import { OrganisationLoader } from './organisation.loader.js';
import { Organisation } from './organisation.type.js';
import { AffiliationsLoader } from './person.loader.js';
import { Affiliation, Person } from './person.type.js';

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly affiliationsLoader: AffiliationsLoader) {}

  @ResolveField(() => [Affiliation], { description: 'Present posts, the main one first' })
  affiliations(@Parent() { id }: PersonRecord, @Context() context: GraphqlContext) {
    return this.affiliationsLoader.load(context, id);
  }
}

@Resolver(() => Affiliation)
export class AffiliationResolver {
  constructor(private readonly organisationLoader: OrganisationLoader) {}

  @ResolveField(() => Organisation)
  organisation(@Parent() { organisationId }: AffiliationRecord, @Context() context: GraphqlContext) {
    return this.organisationLoader.load(context, organisationId);
  }
}
