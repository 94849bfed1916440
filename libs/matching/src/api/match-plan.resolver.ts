import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import { cursorKeys, MAX_PAGE, pageRequest, toPage, type Id } from '@jiebang/kernel';
import { toConnection, type GraphqlContext } from '@jiebang/platform/graphql';
import type { MatchRunRecord } from '../matching.read-model.js';
import { PlanInFigures, type PlanFigures, type PlannedSeat, type ScarceMentor } from '../plan-in-figures.js';
import {
  MatchPlanFigures,
  MatchPlannedGroupConnection,
  MatchPlannedSeat,
  ScarceMentorType,
} from './match-plan.type.js';
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

  @ResolveField(() => MatchPlannedGroupConnection, {
    description: 'The groups as they were decided, worth least first; of a what-if too, which proposes none',
  })
  groups(
    @Parent() { groups }: PlanFigures,
    @Args('first', { type: () => Int, nullable: true }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ) {
    const page = pageRequest(first, after);
    const [score, teamId] = cursorKeys(page.after, 'integer', 'id') as [number, Id] | [null, null];
    const rest = groups.filter(
      (group) => score === null || group.score > score || (group.score === score && group.teamId > teamId),
    );
    return toConnection(
      toPage(rest.slice(0, page.first + 1), page.first, (group) => [group.score, group.teamId]),
      page.after,
    );
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

@Resolver(() => MatchPlannedSeat)
export class PlannedSeatResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true, description: 'Null: the seat is open' })
  mentor(@Parent() { mentorId }: PlannedSeat, @Context() context: GraphqlContext) {
    return mentorId && this.people.load(context, mentorId);
  }
}
