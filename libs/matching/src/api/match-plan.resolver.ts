import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { MAX_PAGE } from '@jiebang/kernel';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import type { MatchRunRecord } from '../matching.read-model.js';
import { PlanInFigures, type PlanFigures, type ScarceMentor } from '../plan-in-figures.js';
import { MatchPlanFigures, ScarceMentorType } from './match-plan.type.js';
import { MatchRun } from './match-run.type.js';

@Resolver(() => MatchRun)
export class MatchPlanResolver {
  constructor(private readonly figures: PlanInFigures) {}

  @ResolveField(() => MatchPlanFigures, {
    nullable: true,
    description: 'The decided plan as it is drawn; null while there is none',
  })
  plan(@Parent() run: MatchRunRecord) {
    return this.figures.of(run);
  }
}

@Resolver(() => MatchPlanFigures)
export class MatchPlanFiguresResolver {
  @ResolveField(() => [ScarceMentorType], { description: 'The dearest first' })
  scarceMentors(
    @Parent() { scarce }: PlanFigures,
    @Args('first', { type: () => Int, defaultValue: 30 }) first: number,
  ) {
    return scarce.slice(0, Math.max(0, Math.min(first, MAX_PAGE)));
  }

  @ResolveField(() => Int, { description: 'How many mentors are scarce in all' })
  scarceCount(@Parent() { scarce }: PlanFigures): number {
    return scarce.length;
  }
}

@Resolver(() => ScarceMentorType)
export class ScarceMentorResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true })
  mentor(@Parent() { mentorId }: ScarceMentor, @Context() context: GraphqlContext) {
    return this.people.load(context, mentorId);
  }
}
