import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';

@ObjectType({
  description:
    'What everybody may know of a need in the project pool: what it is about. Only needs of the tier `open`, until their challenge is published.',
})
export class PublicNeed {
  @Field(() => ID)
  id: Id;

  @Field()
  titleZh: string;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => [String])
  keywords: string[];

  @Field(() => String, { nullable: true })
  disease: string | null;

  @Field(() => [String])
  departmentCodes: string[];

  @Field(() => [String])
  disciplineCodes: string[];

  @Field(() => [String], { description: 'What is to be measured' })
  targetNames: string[];

  @Field(() => GraphQLISODateTime)
  submittedAt: Date;

  @Field({ description: 'True for made-up needs of the demo' })
  synthetic: boolean;
}
