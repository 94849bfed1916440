import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import type { PersonRecord } from '../identity.read-model.js';
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
