import { Context, Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Person, PersonLoader } from '@jiebang/identity';
import type { GraphqlContext } from '@jiebang/platform/graphql';
import { Team, TeamLoader } from '@jiebang/teams';
import type { Alternative, BetterButTaken, SeatExplanation } from '../engine/engine.js';
import type { MentorSeatRecord } from '../matching.read-model.js';
import { GroupSight } from './group-sight.js';
import { MentorSeat } from './mentor-group.type.js';
import { MentorBond, SeatAlternative, SeatBetterButTaken, SeatChoice } from './seat-choice.type.js';

/** The choice of a seat in figures; who else was in question is the office's business alone. */
@Resolver(() => MentorSeat)
export class MentorSeatChoiceResolver {
  constructor(private readonly sight: GroupSight) {}

  @ResolveField(() => SeatChoice, { nullable: true, description: 'For the project office alone' })
  async choice(@Parent() seat: MentorSeatRecord, @Context() context: GraphqlContext) {
    return (await this.sight.includesRefusals(seat, context)) ? seat.explanation : null;
  }
}

@Resolver(() => SeatChoice)
export class SeatChoiceResolver {
  @ResolveField(() => [MentorBond], { description: 'What the mentor has in common with the others' })
  bonds(@Parent() { mentorId, cohesion }: SeatExplanation) {
    return cohesion.map(({ a, b, value, parts }) => ({ mentorId: a === mentorId ? b : a, value, parts }));
  }
}

@Resolver(() => MentorBond)
export class MentorBondResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true })
  mentor(@Parent() { mentorId }: MentorBond, @Context() context: GraphqlContext) {
    return this.people.load(context, mentorId);
  }
}

@Resolver(() => SeatAlternative)
export class SeatAlternativeResolver {
  constructor(private readonly people: PersonLoader) {}

  @ResolveField(() => Person, { nullable: true })
  mentor(@Parent() { mentorId }: Alternative, @Context() context: GraphqlContext) {
    return this.people.load(context, mentorId);
  }
}

@Resolver(() => SeatBetterButTaken)
export class SeatBetterButTakenResolver {
  constructor(
    private readonly people: PersonLoader,
    private readonly teams: TeamLoader,
  ) {}

  @ResolveField(() => Person, { nullable: true })
  mentor(@Parent() { mentorId }: BetterButTaken, @Context() context: GraphqlContext) {
    return this.people.load(context, mentorId);
  }

  @ResolveField(() => Team, { nullable: true, description: 'Who holds them and would lose least' })
  heldBy(@Parent() { holder }: BetterButTaken, @Context() context: GraphqlContext) {
    return holder && this.teams.load(context, holder.teamId);
  }

  @ResolveField(() => Float, {
    nullable: true,
    description: 'What that team would lose; null: its seat would stay open',
  })
  holderLoss(@Parent() { holder }: BetterButTaken): number | null {
    return holder?.loss ?? null;
  }
}
