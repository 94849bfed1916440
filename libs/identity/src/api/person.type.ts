import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { CalendarDateScalar, resultUnion } from '@jiebang/platform/graphql';
import { Organisation } from './organisation.type.js';

@ObjectType({ description: 'A post at an organisation.' })
export class Affiliation {
  @Field(() => ID)
  id: Id;

  @Field(() => Int)
  version: number;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field({ description: 'The one shown first' })
  main: boolean;

  @Field(() => CalendarDateScalar, { nullable: true })
  startedOn: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The last day, where it is known' })
  endedOn: string | null;

  @Field(() => Organisation)
  organisation?: Organisation;
}

@ObjectType({ description: 'A person, by name and affiliation.' })
export class Person {
  @Field(() => ID)
  id: Id;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field({ description: 'True for made-up people of the demo programme' })
  synthetic: boolean;
}

export const ChangeAffiliationsResult = resultUnion('ChangeAffiliationsResult', Person);
