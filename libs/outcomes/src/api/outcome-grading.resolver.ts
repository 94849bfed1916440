import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '@jiebang/platform/authorisation';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { ConfirmUse } from '../confirm-use.js';
import { GradeOutcome } from '../grade-outcome.js';
import { outcomesCapabilities as can } from '../outcomes.capabilities.js';
import { ConfirmOutcomeUseInput, DeclineOutcomeGradingInput, GradeOutcomeInput } from './outcome.input.js';
import { OutcomeLoader } from './outcome.loader.js';
import {
  ConfirmOutcomeUseResult,
  DeclineOutcomeGradingResult,
  GradeOutcomeResult,
  Outcome,
} from './outcome.type.js';

/** What graders and clinicians say of an outcome. */
@Resolver(() => Outcome)
export class OutcomeGradingResolver {
  constructor(
    private readonly outcomes: OutcomeLoader,
    private readonly grading: GradeOutcome,
    private readonly use: ConfirmUse,
  ) {}

  @Allow(can['outcome.grade'])
  @Mutation(() => GradeOutcomeResult)
  async gradeOutcome(@Context() context: GraphqlContext, @Args('input') input: GradeOutcomeInput) {
    const { outcomeId, version, grade, comment } = input;
    const id = await this.grading.grade(context.viewer, outcomeId, version, grade, comment);
    return this.outcomes.fresh(context, id);
  }

  @Allow(can['outcome.grade'])
  @Mutation(() => DeclineOutcomeGradingResult, {
    nullable: true,
    description: 'Null: it is not yours to read any more',
  })
  async declineOutcomeGrading(
    @Context() context: GraphqlContext,
    @Args('input') { outcomeId, reason }: DeclineOutcomeGradingInput,
  ) {
    return this.outcomes.fresh(context, await this.grading.decline(context.viewer, outcomeId, reason));
  }

  @Allow(can['outcome.confirm_use'])
  @Mutation(() => ConfirmOutcomeUseResult)
  async confirmOutcomeUse(@Context() context: GraphqlContext, @Args('input') input: ConfirmOutcomeUseInput) {
    const { outcomeId, version, level, note } = input;
    return this.outcomes.fresh(context, await this.use.run(context.viewer, outcomeId, version, level, note));
  }
}
