import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Challenge, type ChallengeRecord } from '@jiebang/challenges';

@ObjectType({ description: 'Why something fits, in both languages.' })
export class FitReason {
  @Field()
  textZh: string;

  @Field()
  textEn: string;
}

@ObjectType({ description: 'How well a component of the affinity fits.' })
export class FitComponent {
  @Field({ description: 'text, discipline, methods, evidence, ...' })
  component: string;

  @Field(() => Float, { description: '0 to 1' })
  score: number;
}

@ObjectType({ description: 'A challenge that fits the reader.' })
export class ChallengeFit {
  @Field(() => Challenge)
  challenge: ChallengeRecord;

  @Field(() => Float, { description: '0 to 1; about 0.9 is what good mentors of a team reach' })
  score: number;

  @Field(() => [FitReason], { description: 'The strongest kind first' })
  reasons: FitReason[];

  @Field(() => [String])
  sharedWords: string[];

  @Field(() => [String])
  sharedDisciplineCodes: string[];

  @Field(() => [String])
  sharedMethods: string[];

  @Field(() => [FitComponent], { description: 'Those that the challenge can be judged by' })
  components: FitComponent[];
}

@ObjectType({ description: 'Open challenges that fit the reader.' })
export class FittingChallenges {
  @Field(() => [ChallengeFit], { description: 'The best first' })
  fits: ChallengeFit[];

  @Field(() => Int, { description: 'Open challenges that came into question' })
  judged: number;
}
