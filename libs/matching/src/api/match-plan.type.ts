import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf } from '@jiebang/platform/graphql';
import type { PlannedGroup, PlannedSeat, ScarceMentor } from '../plan-in-figures.js';

@ObjectType({ description: 'How many mentors hold so many seats.' })
export class MentorLoad {
  @Field(() => Int)
  seats: number;

  @Field(() => Int)
  mentors: number;
}

@ObjectType('ScarceMentor', {
  description: 'A mentor whom more teams want than there are places with them.',
})
export class ScarceMentorType {
  @Field(() => Float, {
    description: 'One more place would be worth this to the plan at most; 1,000,000 = one perfect pair',
  })
  price: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Teams that hold them or would rather have them than whom they got',
  })
  teams: number | null;

  @Field(() => Int, { nullable: true })
  places: number | null;

  mentorId: Id;
}

@ObjectType({ description: 'A seat as it was decided. Nobody was asked for it by that.' })
export class MatchPlannedSeat {
  @Field()
  slot: string;

  @Field(() => Float, { description: 'How well the two fit; 0 where the seat is open' })
  affinity: number;

  mentorId: PlannedSeat['mentorId'];
}

@ObjectType({ description: 'A group as it was decided. Worths: 1,000,000 = one perfect pair.' })
export class MatchPlannedGroup {
  @Field(() => ID)
  teamId: Id;

  @Field(() => Float, { description: 'Affinities and cohesion together' })
  score: number;

  @Field(() => Float)
  cohesion: number;

  @Field(() => [MatchPlannedSeat], { description: 'In the order of the slots' })
  seats: PlannedSeat[];
}

@ObjectType()
export class MatchPlannedGroupConnection extends connectionOf(MatchPlannedGroup) {}

@ObjectType({ description: 'A decided plan as it is drawn.' })
export class MatchPlanFigures {
  @Field(() => [Float], { description: 'Worth of every group, ascending; 1,000,000 = one perfect pair' })
  worths: readonly number[];

  @Field(() => [MentorLoad], { description: 'Mentors without a seat are left out' })
  loads: readonly MentorLoad[];

  scarce: readonly ScarceMentor[];
  groups: readonly PlannedGroup[];
}
