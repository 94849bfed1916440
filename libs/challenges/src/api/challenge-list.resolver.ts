import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { commonErrors, isId, pageRequest, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { challengesCapabilities as can } from '../challenges.capabilities.js';
import { LIST_STATES, PUBLIC_LIST_STATES, type ListState } from '../domain/challenge-lifecycle.js';
import { ApproveList } from '../lists/approve-list.js';
import { ChallengesReadModel, type ChallengeListRecord } from '../lists/challenges.read-model.js';
import { mayReadList } from '../lists/list.policy.js';
import { OpenList } from '../lists/open-list.js';
import { SaveList } from '../lists/save-list.js';
import { mayReadProgrammeDrafts } from '../programmes/programme.policy.js';
import {
  ApproveChallengeListInput,
  ChallengeListVersionInput,
  CreateChallengeListInput,
  listContentOf,
  UpdateChallengeListInput,
} from './challenge-list.input.js';
import {
  ApproveChallengeListResult,
  ChallengeList,
  ChallengeListConnection,
  ChallengeListStateEnum,
  CreateChallengeListResult,
  ForecastChallengeListResult,
  OpenChallengeListResult,
  SendBackChallengeListResult,
  UpdateChallengeListResult,
} from './challenge-list.type.js';
import { ChallengeConnection } from './challenge.type.js';
import { ProgrammeLoader } from './programme.loader.js';
import { Programme } from './programme.type.js';

const STATES = { type: () => [ChallengeListStateEnum], nullable: true };

@Resolver(() => ChallengeList)
export class ChallengeListResolver {
  constructor(
    private readonly reads: ChallengesReadModel,
    private readonly saving: SaveList,
    private readonly approval: ApproveList,
    private readonly opening: OpenList,
    private readonly programmes: ProgrammeLoader,
  ) {}

  @AllowPublic()
  @Query(() => ChallengeList, { nullable: true, description: 'Null also where it is not for you' })
  async challengeList(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    const list = isId(id) ? await this.record(id) : null;
    return list && mayReadList(viewer, list) ? list : null;
  }

  @AllowPublic()
  @Query(() => ChallengeListConnection, {
    description:
      'Lists from their forecast on, the last to open first; for the office of a programme its drafts too',
  })
  async challengeLists(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('programmeId', { type: () => ID, nullable: true }) programmeId?: Id | null,
    @Args('states', STATES) states?: ListState[] | null,
  ) {
    const page = pageRequest(first, after);
    if (programmeId != null && !isId(programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    const office = programmeId != null && mayReadProgrammeDrafts(viewer, programmeId);
    const visible = office ? LIST_STATES : PUBLIC_LIST_STATES;
    const wanted = visible.filter((state) => !states || states.includes(state));
    return toConnection(await this.reads.listPage({ programmeId, states: wanted }, page), page.after);
  }

  @Allow(can['list.read'])
  @Query(() => ChallengeConnection, {
    description: 'Every challenge of a list, drafts included, in the order that the office gave them',
  })
  async challengesOfList(
    @CurrentViewer() viewer: Viewer,
    @Args('listId', { type: () => ID }) listId: Id,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    const list = isId(listId) ? await this.record(listId) : null;
    if (!list || !mayReadProgrammeDrafts(viewer, list.programmeId)) {
      throw commonErrors.NOT_FOUND({ what: 'challenge list' });
    }
    return toConnection(await this.reads.challengesOfList(listId, page), page.after);
  }

  @Allow(can['list.manage'])
  @Mutation(() => CreateChallengeListResult)
  async createChallengeList(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateChallengeListInput) {
    return this.record(await this.saving.create(viewer, input.programmeId, listContentOf(input)));
  }

  @Allow(can['list.manage'])
  @Mutation(() => UpdateChallengeListResult)
  async updateChallengeList(@CurrentViewer() viewer: Viewer, @Args('input') input: UpdateChallengeListInput) {
    return this.record(await this.saving.update(viewer, input.id, input.version, listContentOf(input)));
  }

  @Allow(can['list.manage'])
  @Mutation(() => ApproveChallengeListResult)
  async approveChallengeList(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ApproveChallengeListInput,
  ) {
    const { id, version, ...checks } = input;
    return this.record(await this.approval.approve(viewer, id, version, checks));
  }

  @Allow(can['list.manage'])
  @Mutation(() => ForecastChallengeListResult, { description: 'Announces an approved list before it opens' })
  async forecastChallengeList(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version }: ChallengeListVersionInput,
  ) {
    return this.record(await this.approval.forecast(viewer, id, version));
  }

  @Allow(can['list.manage'])
  @Mutation(() => SendBackChallengeListResult, { description: 'Back to a draft; voids the approval' })
  async sendBackChallengeList(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version }: ChallengeListVersionInput,
  ) {
    return this.record(await this.approval.sendBack(viewer, id, version));
  }

  @Allow(can['list.manage'])
  @Mutation(() => OpenChallengeListResult, { description: 'Publishes its challenges' })
  async openChallengeList(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { id, version }: ChallengeListVersionInput,
  ) {
    return this.record(await this.opening.run(viewer, id, version));
  }

  @ResolveField(() => Programme)
  programme(@Parent() { programmeId }: ChallengeListRecord, @Context() context: GraphqlContext) {
    return this.programmes.load(context, programmeId);
  }

  private async record(id: Id): Promise<ChallengeListRecord | null> {
    return (await this.reads.lists([id]))[0] ?? null;
  }
}
