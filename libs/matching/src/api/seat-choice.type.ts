import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Alternative, BetterButTaken, MentorCohesion } from '../engine/engine.js';

@ObjectType({ description: 'A rise of one component that would do alone. Scores: 0 to 1,000,000.' })
export class SeatComponentRise {
  @Field()
  component: string;

  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;
}

@ObjectType({ description: 'Who would take a seat otherwise, the rest of the plan undisturbed.' })
export class SeatAlternative {
  @Field(() => Float, { description: 'Affinity of team and candidate, 0 to 1,000,000' })
  affinity: number;

  @Field(() => Float, { description: 'What the plan would lose, exactly' })
  loss: number;

  @Field(() => Float, {
    description: 'By how much their affinity must rise to be chosen; 0: it pays already',
  })
  margin: number;

  @Field(() => [SeatComponentRise], {
    description: 'Single components that could bring it, what people change most easily first',
  })
  rises: Alternative['rises'];

  mentorId: string;
}

@ObjectType({ description: 'Somebody who fits better, all of whose places are used elsewhere.' })
export class SeatBetterButTaken {
  @Field(() => Float, { description: 'Affinity of team and mentor, 0 to 1,000,000' })
  affinity: number;

  @Field(() => Float, { description: 'What this seat would gain with them; may be negative' })
  gain: number;

  mentorId: string;
  holder: BetterButTaken['holder'];
}

@ObjectType({ description: 'How contested a mentor is.' })
export class MentorRivals {
  @Field(() => Int, { description: 'Teams that hold them or would rather have them than whom they got' })
  teams: number;

  @Field(() => Int)
  places: number;
}

@ObjectType({ description: 'What two mentors of a group have in common is worth so much.' })
export class MentorBondPart {
  @Field({ description: 'campus, collaboration, availability, language, methods' })
  kind: string;

  @Field(() => Float)
  value: number;
}

@ObjectType({ description: 'What the mentor has in common with another one of the group.' })
export class MentorBond {
  @Field(() => Float, { description: '1,000,000 = one perfect pair' })
  value: number;

  @Field(() => [MentorBondPart])
  parts: MentorCohesion['parts'];

  /** The other one. */
  mentorId: string;
}

@ObjectType({
  description: 'Why this mentor and nobody else, in figures. Worths: 1,000,000 = one perfect pair.',
})
export class SeatChoice {
  @Field(() => Boolean)
  locked: boolean;

  @Field(() => [String], { description: 'Codes of GB/T 13745' })
  sharedDisciplines: readonly string[];

  @Field(() => [String])
  sharedMethods: readonly string[];

  @Field(() => [String])
  sharedInstruments: readonly string[];

  @Field(() => Float, { description: 'What one more place of the mentor would be worth to the plan' })
  price: number;

  @Field(() => Boolean, { description: 'Without this mentor a seat would stay open' })
  indispensable: boolean;

  @Field(() => MentorRivals, { nullable: true, description: 'Null where nobody competes for the mentor' })
  rivals: MentorRivals | null;

  @Field(() => SeatAlternative, { nullable: true, description: 'Null where nobody else could sit here' })
  nextBest: Alternative | null;

  @Field(() => SeatBetterButTaken, { nullable: true })
  betterButTaken: BetterButTaken | null;
}
