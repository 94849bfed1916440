import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { isId, type Id } from '@jiebang/kernel';
import { AllowPublic } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { PublicNeedLoader } from './need.loader.js';
import { PublicNeed } from './public-need.type.js';

/** Needs as everybody may know of them. */
@Resolver(() => PublicNeed)
export class PublicNeedResolver {
  constructor(private readonly needs: PublicNeedLoader) {}

  @AllowPublic()
  @Query(() => PublicNeed, {
    nullable: true,
    description: 'Null also where it is not public, or is a published challenge by now',
  })
  publicNeed(@Context() context: GraphqlContext, @Args('id', { type: () => ID }) id: Id) {
    return isId(id) ? this.needs.load(context, id) : null;
  }
}
