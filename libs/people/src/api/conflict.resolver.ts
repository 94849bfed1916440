import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { personOf, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { DeclareConflict } from '../declare-conflict.js';
import type { ConflictRecord, DeclaredConflict as Declaration } from '../domain/conflict.js';
import { peopleCapabilities as can } from '../people.capabilities.js';
import { PeopleReadModel } from '../people.read-model.js';
import { WithdrawConflict } from '../withdraw-conflict.js';
import { ConflictsBetweenArgs, DeclareConflictInput } from './conflict.input.js';
import {
  ConflictBetween,
  DeclareConflictResult,
  DeclaredConflict,
  MyConflicts,
  WithdrawConflictResult,
} from './conflict.type.js';

@Resolver(() => ConflictBetween)
export class ConflictResolver {
  constructor(
    private readonly people: PeopleReadModel,
    private readonly declare: DeclareConflict,
    private readonly withdraw: WithdrawConflict,
    private readonly personLoader: PersonLoader,
  ) {}

  @Allow(can['conflict.declare'])
  @Query(() => MyConflicts)
  async myConflicts(@CurrentViewer() viewer: Viewer) {
    const personId = personOf(viewer);
    return {
      declared: await this.people.declaredBy(personId),
      computed: await this.people.computedOf(personId),
    };
  }

  @Allow(can['conflict.read-all'])
  @Query(() => [ConflictBetween], {
    description: 'Conflicts between any two of these people, by this moment',
  })
  conflictsBetween(@Args() { personIds }: ConflictsBetweenArgs) {
    return this.people.conflictsAmong(personIds);
  }

  @Allow(can['conflict.declare'])
  @Mutation(() => DeclareConflictResult)
  async declareConflict(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { otherPersonId, kind, reason }: DeclareConflictInput,
  ) {
    await this.declare.run(viewer, otherPersonId, kind, reason);
    return this.myConflicts(viewer);
  }

  @Allow(can['conflict.declare'])
  @Mutation(() => WithdrawConflictResult)
  async withdrawConflict(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => Int }) version: number,
  ) {
    await this.withdraw.run(viewer, id, version);
    return this.myConflicts(viewer);
  }

  @ResolveField(() => Person)
  one(@Parent() { a }: ConflictRecord, @Context() context: GraphqlContext) {
    return this.personLoader.load(context, a);
  }

  @ResolveField(() => Person)
  other(@Parent() { b }: ConflictRecord, @Context() context: GraphqlContext) {
    return this.personLoader.load(context, b);
  }
}

@Resolver(() => DeclaredConflict)
export class DeclaredConflictResolver {
  constructor(private readonly personLoader: PersonLoader) {}

  @ResolveField(() => Person)
  otherPerson(@Parent() { otherPersonId }: Declaration, @Context() context: GraphqlContext) {
    return this.personLoader.load(context, otherPersonId);
  }
}
