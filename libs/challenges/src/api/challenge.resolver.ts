import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { Checks, isId, pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { challengesCapabilities as can } from '../challenges.capabilities.js';
import {
  ChallengesReadModel,
  type ChallengeRecord,
  type ChallengeSort,
} from '../lists/challenges.read-model.js';
import { EditChallenges } from '../lists/edit-challenges.js';
import { mayReadChallenge } from '../lists/list.policy.js';
import { mayReadProgrammeDrafts } from '../programmes/programme.policy.js';
import {
  AddChallengeInput,
  challengeDraftOf,
  ChallengeFilterInput,
  PlaceChallengeInput,
  RemoveChallengeInput,
  UpdateChallengeInput,
} from './challenge.input.js';
import {
  AddChallengeResult,
  Challenge,
  ChallengeConnection,
  ChallengeSortEnum,
  UpdateChallengeResult,
} from './challenge.type.js';
import { ChallengeListLoader } from './challenge-list.loader.js';
import { ChallengeList, PlaceChallengeResult, RemoveChallengeResult } from './challenge-list.type.js';

function refuseBadFilter({ deadlineBefore }: ChallengeFilterInput): void {
  const checks = new Checks();
  checks.that(
    deadlineBefore == null || !Number.isNaN(deadlineBefore.getTime()),
    'deadlineBefore',
    'BAD_INSTANT',
    {
      zh: '时间格式不正确。',
      en: 'Not a valid instant.',
    },
  );
  checks.refuseIfAny();
}

@Resolver(() => Challenge)
export class ChallengeResolver {
  constructor(
    private readonly reads: ChallengesReadModel,
    private readonly editing: EditChallenges,
    private readonly people: PersonLoader,
    private readonly listOf: ChallengeListLoader,
  ) {}

  @AllowPublic()
  @Query(() => Challenge, { nullable: true, description: 'Null also where it is not for you' })
  async challenge(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    const challenge = isId(id) ? await this.reads.challenge(id) : null;
    return challenge && mayReadChallenge(viewer, challenge) ? challenge : null;
  }

  @AllowPublic()
  @Query(() => ChallengeConnection, { description: 'Published challenges' })
  async challenges(
    @Args('filter', { type: () => ChallengeFilterInput, nullable: true })
    filter?: ChallengeFilterInput | null,
    @Args('sort', { type: () => ChallengeSortEnum, nullable: true }) sort?: ChallengeSort | null,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    if (filter) refuseBadFilter(filter);
    return toConnection(await this.reads.challengePage(filter ?? {}, sort ?? 'PUBLISHED', page), page.after);
  }

  @Allow(can['list.manage'])
  @Mutation(() => AddChallengeResult, {
    description: 'Adds a challenge from the project pool to a draft list',
  })
  async addChallenge(@CurrentViewer() viewer: Viewer, @Args('input') input: AddChallengeInput) {
    const { listId, source, needId = null } = input;
    const draft = challengeDraftOf(input);
    return this.reads.challenge(await this.editing.add(viewer, { listId, source, needId, draft }));
  }

  @Allow(can['list.manage'])
  @Mutation(() => UpdateChallengeResult)
  async updateChallenge(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateChallengeInput) {
    const { id, version } = input;
    return this.reads.challenge(await this.editing.update(viewer, id, version, challengeDraftOf(input)));
  }

  @Allow(can['list.manage'])
  @Mutation(() => RemoveChallengeResult, { description: 'Its need, if it has one, goes back to the pool' })
  async removeChallenge(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version }: RemoveChallengeInput,
  ) {
    const { listId } = await this.editing.remove(viewer, id, version);
    return (await this.reads.lists([listId]))[0];
  }

  @Allow(can['list.manage'])
  @Mutation(() => PlaceChallengeResult, {
    description: 'Its place in a draft list; numbers follow the order',
  })
  async placeChallenge(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version, place }: PlaceChallengeInput,
  ) {
    const { listId } = await this.editing.place(viewer, id, version, place);
    return (await this.reads.lists([listId]))[0];
  }

  @ResolveField(() => Person, { description: 'Who owns the problem, and will say whether it was solved' })
  owner(@Parent() { owner, ownerPersonId }: ChallengeRecord, @Context() context: GraphqlContext) {
    return owner ?? this.people.load(context, ownerPersonId);
  }

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The need that it was made of; for the office and auditors',
  })
  needId(@Parent() { programmeId, needId }: ChallengeRecord, @CurrentViewer() viewer: Viewer) {
    return mayReadProgrammeDrafts(viewer, programmeId) ? (needId ?? null) : null;
  }

  @ResolveField(() => ChallengeList)
  list(@Parent() { listId }: ChallengeRecord, @Context() context: GraphqlContext) {
    return this.listOf.load(context, listId);
  }
}
