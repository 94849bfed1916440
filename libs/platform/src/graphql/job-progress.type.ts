import { Field, Float, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How far a long piece of work is.' })
export class JobProgress {
  @Field()
  id: string;

  @Field(() => Float, { description: '0 to 1' })
  fraction: number;

  @Field(() => String, { nullable: true })
  note: string | null;
}
