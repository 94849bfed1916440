import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FenScalar } from '@jiebang/platform/graphql';

@ObjectType({ description: 'How much is published, at this moment.' })
export class ChallengeFigures {
  @Field(() => Int)
  publishedChallenges: number;

  @Field(() => Int)
  openChallenges: number;

  @Field(() => Int)
  openLists: number;

  @Field(() => FenScalar, { description: 'Sum over the open challenges that name a budget' })
  openBudgetFen: number;
}

@ObjectType({ description: 'A priority area that challenges are published in.' })
export class ChallengeArea {
  @Field()
  key: string;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;
}
