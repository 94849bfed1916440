import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { commonErrors, isId, pageRequest, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection } from '@jiebang/platform/graphql';
import { challengesCapabilities as can } from '../challenges.capabilities.js';
import type { NeedState } from '../domain/need-lifecycle.js';
import { DecideNeed } from '../needs/decide-need.js';
import { FindSimilarNeeds } from '../needs/find-similar-needs.js';
import { mayReadNeed, needAudience, visibleNeed } from '../needs/need.policy.js';
import { NeedReadModel } from '../needs/need.read-model.js';
import { SaveNeedDraft } from '../needs/save-need-draft.js';
import { SubmitNeed } from '../needs/submit-need.js';
import { NeedVersionInput, needContentOf, SaveNeedDraftInput } from './need.input.js';
import {
  Need,
  NeedConnection,
  NeedStateEnum,
  SaveNeedDraftResult,
  SimilarNeed,
  SubmitNeedResult,
  WithdrawNeedResult,
} from './need.type.js';

const STATES = { type: () => [NeedStateEnum], nullable: true };

/** Reading needs, and what their owners do with them. */
@Resolver(() => Need)
export class NeedResolver {
  constructor(
    private readonly reads: NeedReadModel,
    private readonly drafts: SaveNeedDraft,
    private readonly submission: SubmitNeed,
    private readonly decisions: DecideNeed,
    private readonly similar: FindSimilarNeeds,
  ) {}

  @AllowSignedIn()
  @Query(() => Need, { nullable: true, description: 'Null also where it is not for you' })
  async need(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    const need = isId(id) ? await this.reads.need(id) : null;
    return need && mayReadNeed(viewer, need) ? visibleNeed(viewer, need) : null;
  }

  @AllowSignedIn()
  @Query(() => NeedConnection, { description: 'Your own needs, drafts included, the newest first' })
  async myNeeds(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('states', STATES) states?: NeedState[] | null,
  ) {
    const page = pageRequest(first, after);
    const filter = { states: states ?? null, stale: null };
    return toConnection(await this.reads.needsOf(personOf(viewer), filter, page), page.after);
  }

  @Allow(can['need.read'])
  @Query(() => NeedConnection, {
    description:
      'Submitted needs, the newest first: for the project office and auditors all, for screeners those that wait to be screened and those that they have screened',
  })
  async needs(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('states', STATES) states?: NeedState[] | null,
    @Args('stale', { type: () => Boolean, nullable: true }) stale?: boolean | null,
  ) {
    const page = pageRequest(first, after);
    const filter = { states: states ?? null, stale: stale ?? null };
    const found = await this.reads.needPage(needAudience(viewer), filter, page);
    return toConnection({ ...found, rows: found.rows.map((need) => visibleNeed(viewer, need)) }, page.after);
  }

  @AllowSignedIn()
  @Query(() => [SimilarNeed], {
    description:
      'Needs like this one, most alike first; of those that share a keyword or a department, in the same words',
  })
  async similarNeeds(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: Id) {
    if (!isId(id)) throw commonErrors.NOT_FOUND({ what: 'need' });
    return this.similar.run(viewer, id);
  }

  @Allow(can['need.write'])
  @Mutation(() => SaveNeedDraftResult)
  async saveNeedDraft(@CurrentViewer() viewer: Viewer, @Args('input') input: SaveNeedDraftInput) {
    const { id = null, version = null } = input;
    return this.reads.need(await this.drafts.run(viewer, id, version, needContentOf(input)));
  }

  @Allow(can['need.write'])
  @Mutation(() => SubmitNeedResult)
  async submitNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: NeedVersionInput) {
    return this.reads.need(await this.submission.run(viewer, input.needId, input.version));
  }

  @Allow(can['need.write'])
  @Mutation(() => WithdrawNeedResult)
  async withdrawNeed(@CurrentViewer() viewer: Viewer, @Args('input') input: NeedVersionInput) {
    return this.reads.need(await this.decisions.withdraw(viewer, input.needId, input.version));
  }
}
