import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How many mentor groups there are, over all programmes.' })
export class MentoringFigures {
  @Field(() => Int, { description: 'Teams whose mentor group is out, or has done its work' })
  teamsWithGroup: number;

  @Field(() => Int, { description: 'People who hold or are asked to hold a seat in such a group' })
  mentors: number;
}
