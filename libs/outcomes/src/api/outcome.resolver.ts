import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isId, pageRequest, personOf, type Id, type Page, type Viewer } from '@jiebang/kernel';
import { Allow, AllowPublic, AllowSignedIn, CurrentViewer } from '@jiebang/platform/authorisation';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import { AnswerNaming } from '../answer-naming.js';
import type { OutcomeState } from '../domain/outcome-lifecycle.js';
import { outcomeAudience, visibleOutcome } from '../outcome.policy.js';
import { outcomesCapabilities as can } from '../outcomes.capabilities.js';
import { OutcomesReadModel, type OutcomeRecord } from '../outcomes.read-model.js';
import { SaveOutcomeDraft } from '../save-outcome-draft.js';
import { SubmitOutcome } from '../submit-outcome.js';
import { OutcomesArgs } from './outcome.args.js';
import {
  AnswerOutcomeNamingInput,
  outcomeDraftOf,
  OutcomeVersionInput,
  SaveOutcomeDraftInput,
} from './outcome.input.js';
import { OutcomeLoader } from './outcome.loader.js';
import {
  AnswerOutcomeNamingResult,
  Outcome,
  OutcomeConnection,
  OutcomeStateEnum,
  SaveOutcomeDraftResult,
  SubmitOutcomeResult,
  WithdrawOutcomeResult,
} from './outcome.type.js';

const FIRST = { type: () => Int, nullable: true };
const AFTER = { type: () => String, nullable: true };

/** Reading outcomes, and what their owners and those who are named do with them. */
@Resolver(() => Outcome)
export class OutcomeResolver {
  constructor(
    private readonly reads: OutcomesReadModel,
    private readonly outcomes: OutcomeLoader,
    private readonly drafts: SaveOutcomeDraft,
    private readonly submission: SubmitOutcome,
    private readonly naming: AnswerNaming,
  ) {}

  @AllowPublic()
  @Query(() => Outcome, { nullable: true, description: 'Null also where it is not for you' })
  outcome(@Context() context: GraphqlContext, @Args('id', { type: () => ID }) id: Id) {
    return isId(id) ? this.outcomes.load(context, id) : null;
  }

  @AllowPublic()
  @Query(() => OutcomeConnection, {
    description: 'Published outcomes that are yours to see, the newest first',
  })
  async outcomeList(@CurrentViewer() viewer: Viewer, @Args() { first, after, ...filter }: OutcomesArgs) {
    const page = pageRequest(first, after);
    const found = await this.reads.shownPage(filter, viewer.kind !== 'visitor', page);
    return this.shown(viewer, found, page.after);
  }

  @AllowSignedIn()
  @Query(() => OutcomeConnection, {
    description: 'Your own outcomes, drafts included, and those that name you, the newest first',
  })
  async myOutcomes(
    @CurrentViewer() viewer: Viewer,
    @Args('first', FIRST) first?: number,
    @Args('after', AFTER) after?: string,
  ) {
    const page = pageRequest(first, after);
    return this.shown(viewer, await this.reads.outcomesOf(personOf(viewer), page), page.after);
  }

  @Allow(can['outcome.grade'])
  @Query(() => OutcomeConnection, { description: 'Outcomes that you were asked to grade, the newest first' })
  async outcomesToGrade(
    @CurrentViewer() viewer: Viewer,
    @Args('first', FIRST) first?: number,
    @Args('after', AFTER) after?: string,
  ) {
    const page = pageRequest(first, after);
    return this.shown(viewer, await this.reads.gradedBy(personOf(viewer), page), page.after);
  }

  @Allow(can['outcome.read'])
  @Query(() => OutcomeConnection, { description: 'For the office and auditors: all that were handed in' })
  async officeOutcomes(
    @CurrentViewer() viewer: Viewer,
    @Args('first', FIRST) first?: number,
    @Args('after', AFTER) after?: string,
    @Args('states', { type: () => [OutcomeStateEnum], nullable: true }) states?: OutcomeState[] | null,
  ) {
    const page = pageRequest(first, after);
    const found = await this.reads.officePage(outcomeAudience(viewer), states ?? null, page);
    return this.shown(viewer, found, page.after);
  }

  @Allow(can['outcome.write'])
  @Mutation(() => SaveOutcomeDraftResult)
  async saveOutcomeDraft(@Context() context: GraphqlContext, @Args('input') input: SaveOutcomeDraftInput) {
    const { id = null, version = null } = input;
    const saved = await this.drafts.run(context.viewer, id, version, outcomeDraftOf(input));
    return this.outcomes.fresh(context, saved);
  }

  @Allow(can['outcome.write'])
  @Mutation(() => SubmitOutcomeResult, { description: 'Also with what the office has asked for' })
  async submitOutcome(@Context() context: GraphqlContext, @Args('input') input: OutcomeVersionInput) {
    const { outcomeId, version } = input;
    return this.outcomes.fresh(context, await this.submission.submit(context.viewer, outcomeId, version));
  }

  @Allow(can['outcome.write'])
  @Mutation(() => WithdrawOutcomeResult)
  async withdrawOutcome(@Context() context: GraphqlContext, @Args('input') input: OutcomeVersionInput) {
    const { outcomeId, version } = input;
    return this.outcomes.fresh(context, await this.submission.withdraw(context.viewer, outcomeId, version));
  }

  @AllowSignedIn()
  @Mutation(() => AnswerOutcomeNamingResult, { description: 'Whether you are named with an outcome' })
  async answerOutcomeNaming(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { outcomeId, agrees }: AnswerOutcomeNamingInput,
  ) {
    const [outcome] = await this.reads.outcomes([await this.naming.run(viewer, outcomeId, agrees)]);
    return outcome && visibleOutcome(viewer, outcome);
  }

  private shown(viewer: Viewer, found: Page<OutcomeRecord>, after: string | null) {
    const rows = found.rows.map((outcome) => visibleOutcome(viewer, outcome));
    return toConnection({ ...found, rows }, after);
  }
}
