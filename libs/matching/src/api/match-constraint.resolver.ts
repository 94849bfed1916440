import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { commonErrors, type Id, type Viewer } from '@jiebang/kernel';
import { Allow, CurrentViewer } from '@jiebang/platform/authorisation';
import { ConstrainMatch } from '../constrain-match.js';
import { maySeeMatch } from '../match-run.policy.js';
import { matchingCapabilities as can } from '../matching.capabilities.js';
import { MatchingReadModel } from '../matching.read-model.js';
import { MatchConstraintInput } from './match-run.input.js';
import { LiftConstraintResult, MatchConstraintResult, MatchConstraintType } from './match-run.type.js';

@Resolver(() => MatchConstraintType)
export class MatchConstraintResolver {
  constructor(
    private readonly matching: MatchingReadModel,
    private readonly constrain: ConstrainMatch,
  ) {}

  @Allow(can['match.read'])
  @Query(() => [MatchConstraintType], { description: 'Locks and vetoes that coming runs respect' })
  matchConstraints(
    @CurrentViewer() viewer: Viewer,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
  ) {
    if (!maySeeMatch(viewer, programmeId)) throw commonErrors.NOT_FOUND({ what: 'programme' });
    return this.matching.constraints(programmeId);
  }

  @Allow(can['match.run'])
  @Mutation(() => MatchConstraintResult, {
    description: 'Locks a mentor to a seat (slot given) or vetoes the pair',
  })
  async constrainMatch(@CurrentViewer() viewer: Viewer, @Args('input') input: MatchConstraintInput) {
    const id = await this.constrain.add(viewer, { ...input, slot: input.slot ?? null });
    return (await this.matching.constraints(input.programmeId)).find((constraint) => constraint.id === id);
  }

  @Allow(can['match.run'])
  @Mutation(() => LiftConstraintResult)
  async liftMatchConstraint(
    @CurrentViewer() viewer: Viewer,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
    @Args('id', { type: () => ID }) id: Id,
  ) {
    await this.constrain.lift(viewer, programmeId, id);
    return { id };
  }
}
