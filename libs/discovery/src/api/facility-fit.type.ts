import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Challenge, type ChallengeRecord } from '@jiebang/challenges';
import { Facility, type FacilityRecord } from '@jiebang/labs';
import { FitReason } from './challenge-fit.type.js';

@ObjectType({ description: 'A challenge that a facility can serve.' })
export class ServedChallenge {
  @Field(() => Challenge)
  challenge: ChallengeRecord;

  @Field(() => Float, { description: '0 to 1' })
  score: number;

  @Field(() => [FitReason], { description: 'The strongest kind first' })
  reasons: FitReason[];
}

@ObjectType({ description: 'A facility that can measure or make what a challenge names.' })
export class ServingFacility {
  @Field(() => Facility)
  facility: FacilityRecord;

  @Field(() => Float, { description: '0 to 1' })
  score: number;

  @Field(() => [FitReason], { description: 'The strongest kind first' })
  reasons: FitReason[];
}
