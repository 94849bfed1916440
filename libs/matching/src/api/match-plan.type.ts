import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import type { ScarceMentor } from '../plan-in-figures.js';

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

@ObjectType({ description: 'A decided plan as it is drawn.' })
export class MatchPlanFigures {
  @Field(() => [Float], { description: 'Worth of every group, ascending; 1,000,000 = one perfect pair' })
  worths: readonly number[];

  @Field(() => [MentorLoad], { description: 'Mentors without a seat are left out' })
  loads: readonly MentorLoad[];

  scarce: readonly ScarceMentor[];
}
