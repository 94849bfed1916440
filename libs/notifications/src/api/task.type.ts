import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';

@ObjectType({ description: 'Something that waits for the viewer, as the present state says.' })
export class Task {
  @Field({ description: 'noun.verb, stable' })
  kind: string;

  @Field(() => ID, { nullable: true, description: 'What it is about; null for a queue of things' })
  subjectId: Id | null;

  @Field({ description: 'Name of the thing; blank for a queue' })
  titleZh: string;

  @Field()
  titleEn: string;

  @Field(() => Int, { description: 'How many things wait' })
  count: number;

  @Field({ description: "What is to be done, in the reader's language" })
  todo: string;

  @Field({ description: "The one next action, in the reader's language" })
  action: string;

  @Field(() => Date, { nullable: true, description: 'After it, it can no longer be done' })
  deadline: Date | null;

  @Field({ description: 'Address of the page where it is done' })
  path: string;
}
