import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { CalendarDateScalar, connectionOf, resultUnion } from '@jiebang/platform/graphql';

@ObjectType({ description: 'A programme with its teams, challenge lists and calls.' })
export class Programme {
  @Field(() => ID)
  id: Id;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => Int)
  year: number;

  @Field(() => Int, { description: 'Smallest number of members of a team' })
  teamSizeMin: number;

  @Field(() => Int, { description: 'Largest number of members of a team' })
  teamSizeMax: number;

  @Field(() => CalendarDateScalar)
  startsOn: string;

  @Field(() => CalendarDateScalar)
  endsOn: string;

  @Field({ description: 'True for made-up programmes of the demo' })
  synthetic: boolean;

  @Field(() => Int)
  version: number;

  organisationId: Id | null;
}

@ObjectType()
export class ProgrammeConnection extends connectionOf(Programme) {}

export const CreateProgrammeResult = resultUnion('CreateProgrammeResult', Programme);
export const UpdateProgrammeResult = resultUnion('UpdateProgrammeResult', Programme);
