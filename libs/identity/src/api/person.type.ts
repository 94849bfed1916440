import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { Organisation } from './organisation.type.js';

@ObjectType({ description: 'A post at an organisation.' })
export class Affiliation {
  @Field(() => ID)
  id: Id;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field({ description: 'The one shown first' })
  main: boolean;

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
