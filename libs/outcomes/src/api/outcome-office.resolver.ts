import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { commonErrors, isId, type Id } from '@jiebang/kernel';
import { Allow } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { AskGraders } from '../ask-graders.js';
import type { GradingSide } from '../domain/grading.js';
import { FindGraderCandidates } from '../find-grader-candidates.js';
import { outcomesCapabilities as can } from '../outcomes.capabilities.js';
import { PublishOutcome } from '../publish-outcome.js';
import { VerifyOutcome } from '../verify-outcome.js';
import {
  AskOutcomeGraderInput,
  OutcomeReasonInput,
  OutcomeVersionInput,
  RequestOutcomeInformationInput,
} from './outcome.input.js';
import { OutcomeLoader } from './outcome.loader.js';
import {
  AskOutcomeGraderResult,
  DisputeOutcomeResult,
  GradingSideEnum,
  Outcome,
  PublishOutcomeResult,
  RequestOutcomeInformationResult,
  RetractOutcomeResult,
  UpholdOutcomeResult,
  VerifyOutcomeResult,
} from './outcome.type.js';

/** What the project office does with outcomes. */
@Resolver(() => Outcome)
export class OutcomeOfficeResolver {
  constructor(
    private readonly outcomes: OutcomeLoader,
    private readonly people: PersonLoader,
    private readonly verification: VerifyOutcome,
    private readonly candidates: FindGraderCandidates,
    private readonly graders: AskGraders,
    private readonly publication: PublishOutcome,
  ) {}

  @Allow(can['outcome.decide'])
  @Query(() => [Person], {
    description: 'Who may grade for a side and is in no conflict, the nearest to its disciplines first',
  })
  async outcomeGraderCandidates(
    @Context() context: GraphqlContext,
    @Args('outcomeId', { type: () => ID }) outcomeId: Id,
    @Args('side', { type: () => GradingSideEnum }) side: GradingSide,
  ) {
    if (!isId(outcomeId)) throw commonErrors.NOT_FOUND({ what: 'outcome' });
    const ids = await this.candidates.run(context.viewer, outcomeId, side);
    const people = await Promise.all(ids.map((id) => this.people.load(context, id)));
    return people.filter((person) => person !== null);
  }

  @Allow(can['outcome.decide'])
  @Mutation(() => RequestOutcomeInformationResult)
  async requestOutcomeInformation(
    @Context() context: GraphqlContext,
    @Args('input') { outcomeId, version, question }: RequestOutcomeInformationInput,
  ) {
    const { viewer } = context;
    const id = await this.verification.requestInformation(viewer, outcomeId, version, question);
    return this.outcomes.fresh(context, id);
  }

  @Allow(can['outcome.decide'])
  @Mutation(() => VerifyOutcomeResult, { description: 'The evidence was looked at, and holds' })
  async verifyOutcome(@Context() context: GraphqlContext, @Args('input') input: OutcomeVersionInput) {
    const { outcomeId, version } = input;
    return this.outcomes.fresh(context, await this.verification.verify(context.viewer, outcomeId, version));
  }

  @Allow(can['outcome.decide'])
  @Mutation(() => AskOutcomeGraderResult)
  async askOutcomeGrader(@Context() context: GraphqlContext, @Args('input') input: AskOutcomeGraderInput) {
    const { outcomeId, version, side, personId } = input;
    const id = await this.graders.run(context.viewer, outcomeId, version, side, personId);
    return this.outcomes.fresh(context, id);
  }

  @Allow(can['outcome.decide'])
  @Mutation(() => PublishOutcomeResult)
  async publishOutcome(@Context() context: GraphqlContext, @Args('input') input: OutcomeVersionInput) {
    const { outcomeId, version } = input;
    return this.outcomes.fresh(context, await this.publication.publish(context.viewer, outcomeId, version));
  }

  @Allow(can['outcome.dispute'])
  @Mutation(() => DisputeOutcomeResult)
  async disputeOutcome(@Context() context: GraphqlContext, @Args('input') input: OutcomeReasonInput) {
    const { outcomeId, version, reason } = input;
    const id = await this.publication.dispute(context.viewer, outcomeId, version, reason);
    return this.outcomes.fresh(context, id);
  }

  @Allow(can['outcome.decide'])
  @Mutation(() => UpholdOutcomeResult, { description: 'A dispute is settled for the outcome' })
  async upholdOutcome(@Context() context: GraphqlContext, @Args('input') input: OutcomeVersionInput) {
    const { outcomeId, version } = input;
    return this.outcomes.fresh(context, await this.publication.uphold(context.viewer, outcomeId, version));
  }

  @Allow(can['outcome.dispute'])
  @Mutation(() => RetractOutcomeResult)
  async retractOutcome(@Context() context: GraphqlContext, @Args('input') input: OutcomeReasonInput) {
    const { outcomeId, version, reason } = input;
    const id = await this.publication.retract(context.viewer, outcomeId, version, reason);
    return this.outcomes.fresh(context, id);
  }
}
