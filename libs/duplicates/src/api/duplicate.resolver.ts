import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { DecidePair } from '../decide-pair.js';
import type { PairState } from '../domain/duplicate-pair.js';
import { mayDecideDuplicates } from '../duplicate.policy.js';
import { duplicatesCapabilities as can } from '../duplicates.capabilities.js';
import { DuplicatesReadModel, type PairRecord, type PairSort } from '../duplicates.read-model.js';
import { ComparedPersonLoader, PersonMergeLoader } from './compared-person.loader.js';
import {
  ComparedPerson,
  DecideDuplicateInput,
  DecideDuplicateResult,
  DuplicateCounts,
  DuplicatePair,
  DuplicatePairConnection,
  DuplicateSortEnum,
  DuplicateStateEnum,
  PersonMerge,
} from './duplicate.type.js';

const NOTHING = { rows: [], cursors: [], hasNextPage: false, cursorAt: () => null };

@Resolver(() => DuplicatePair)
export class DuplicateResolver {
  constructor(
    private readonly duplicates: DuplicatesReadModel,
    private readonly decide: DecidePair,
    private readonly people: PersonLoader,
    private readonly records: ComparedPersonLoader,
    private readonly mergeLoader: PersonMergeLoader,
  ) {}

  @Allow(can['duplicate.decide'])
  @Query(() => DuplicatePairConnection, { description: 'The likeliest first, or the newest' })
  async duplicatePairs(
    @CurrentViewer() viewer: Viewer,
    @Args('state', { type: () => DuplicateStateEnum, nullable: true }) state?: PairState | null,
    @Args('name', { type: () => String, nullable: true, description: 'Part of a name of either' })
    name?: string | null,
    @Args('sort', { type: () => DuplicateSortEnum, nullable: true }) sort?: PairSort | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    if (!mayDecideDuplicates(viewer)) return toConnection(NOTHING, page.after);
    const filter = { state: state ?? 'open', name: name?.trim().slice(0, 100) || null };
    return toConnection(await this.duplicates.pairPage(filter, sort ?? 'SCORE', page), page.after);
  }

  @Allow(can['duplicate.decide'])
  @Query(() => DuplicatePair, { nullable: true })
  duplicatePair(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    return mayDecideDuplicates(viewer) ? this.duplicates.pair(id) : null;
  }

  @Allow(can['duplicate.decide'])
  @Query(() => DuplicateCounts)
  duplicateCounts(@CurrentViewer() viewer: Viewer) {
    return mayDecideDuplicates(viewer) ? this.duplicates.pairCounts() : { open: 0, dismissed: 0, merged: 0 };
  }

  @Allow(can['duplicate.decide'])
  @Mutation(() => DecideDuplicateResult, { description: 'Not the same: remembered, and not found again' })
  async dismissDuplicate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version, note }: DecideDuplicateInput,
  ) {
    await this.decide.run(viewer, id, version, 'dismiss', note ?? null);
    return this.duplicates.pair(id);
  }

  @Allow(can['duplicate.decide'])
  @Mutation(() => DecideDuplicateResult, { description: 'To be looked at again' })
  async reopenDuplicate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version, note }: DecideDuplicateInput,
  ) {
    await this.decide.run(viewer, id, version, 'reopen', note ?? null);
    return this.duplicates.pair(id);
  }

  @ResolveField(() => ComparedPerson)
  left(@Parent() { leftPersonId }: PairRecord, @Context() context: GraphqlContext) {
    return this.compared(context, leftPersonId);
  }

  @ResolveField(() => ComparedPerson)
  right(@Parent() { rightPersonId }: PairRecord, @Context() context: GraphqlContext) {
    return this.compared(context, rightPersonId);
  }

  @ResolveField(() => Person, { nullable: true })
  decidedBy(@Parent() { decidedBy }: PairRecord, @Context() context: GraphqlContext) {
    return decidedBy ? this.people.load(context, decidedBy) : null;
  }

  @ResolveField(() => PersonMerge, { nullable: true })
  merge(@Parent() { mergeId }: PairRecord, @Context() context: GraphqlContext) {
    return mergeId ? this.mergeLoader.load(context, mergeId) : null;
  }

  private async compared(context: GraphqlContext, id: Id) {
    const [record, person] = await Promise.all([
      this.records.load(context, id),
      this.people.load(context, id),
    ]);
    return { ...record, person };
  }
}
