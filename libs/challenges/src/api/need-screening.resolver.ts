import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Id, Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { challengesCapabilities as can } from '../challenges.capabilities.js';
import { AnswerInformation } from '../needs/answer-information.js';
import { DecideNeed } from '../needs/decide-need.js';
import { MergeNeeds } from '../needs/merge-needs.js';
import { visibleNeed } from '../needs/need.policy.js';
import { NeedReadModel } from '../needs/need.read-model.js';
import { RequestInformation } from '../needs/request-information.js';
import { ScreenNeed } from '../needs/screen-need.js';
import {
  AnswerNeedInformationInput,
  DeclineNeedInput,
  MergeNeedInput,
  NeedVersionInput,
  RequestNeedInformationInput,
  ScreenNeedInput,
} from './need.input.js';
import {
  AnswerNeedInformationResult,
  DeclineNeedResult,
  MergeNeedResult,
  Need,
  PoolNeedResult,
  RequestNeedInformationResult,
  ScreenNeedResult,
  UndoNeedMergeResult,
} from './need.type.js';

/** What screeners and the project office do with needs, and the owner's answers to them. */
@Resolver(() => Need)
export class NeedScreeningResolver {
  constructor(
    private readonly reads: NeedReadModel,
    private readonly screening: ScreenNeed,
    private readonly questions: RequestInformation,
    private readonly answers: AnswerInformation,
    private readonly decisions: DecideNeed,
    private readonly merges: MergeNeeds,
  ) {}

  @Allow(can['need.screen'])
  @Mutation(() => ScreenNeedResult)
  async screenNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: ScreenNeedInput) {
    const { needId, version, side, verdict, reason } = input;
    return this.shown(viewer, await this.screening.run(viewer, needId, version, { side, verdict, reason }));
  }

  @Allow(can['need.ask'])
  @Mutation(() => RequestNeedInformationResult)
  async requestNeedInformation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { needId, version, question }: RequestNeedInformationInput,
  ) {
    return this.shown(viewer, await this.questions.run(viewer, needId, version, question));
  }

  @Allow(can['need.write'])
  @Mutation(() => AnswerNeedInformationResult)
  async answerNeedInformation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { needId, version, answer }: AnswerNeedInformationInput,
  ) {
    return this.shown(viewer, await this.answers.run(viewer, needId, version, answer));
  }

  @Allow(can['need.decide'])
  @Mutation(() => PoolNeedResult, { description: 'Takes a screened need into the project pool' })
  async poolNeed(@CurrentViewer() viewer: Viewer, @Args('input') { needId, version }: NeedVersionInput) {
    return this.shown(viewer, await this.decisions.pool(viewer, needId, version));
  }

  @Allow(can['need.decide'])
  @Mutation(() => DeclineNeedResult)
  async declineNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: DeclineNeedInput) {
    const { needId, version, reason } = input;
    return this.shown(viewer, await this.decisions.decline(viewer, needId, version, reason));
  }

  @Allow(can['need.decide'])
  @Mutation(() => MergeNeedResult, { description: 'Lets a need go up in another; can be undone' })
  async mergeNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: MergeNeedInput) {
    const { needId, version, intoId, reason } = input;
    return this.shown(viewer, await this.merges.merge(viewer, needId, version, intoId, reason));
  }

  @Allow(can['need.decide'])
  @Mutation(() => UndoNeedMergeResult)
  async undoNeedMerge(@CurrentViewer() viewer: Viewer, @Args('input') { needId, version }: NeedVersionInput) {
    return this.shown(viewer, await this.merges.undo(viewer, needId, version));
  }

  private async shown(viewer: Viewer, id: Id) {
    const need = await this.reads.need(id);
    return need && visibleNeed(viewer, need);
  }
}
