import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { Profile } from '@jiebang/people';
import { WORK_KINDS, type WorkKind } from '../domain/work/shared-work.js';

export const WorkKindEnum = Object.fromEntries(WORK_KINDS.map((kind) => [kind, kind]));
registerEnumType(WorkKindEnum, { name: 'WorkKind' });

@ObjectType({ description: 'Something that people have done together.' })
export class Work {
  @Field(() => WorkKindEnum)
  kind: WorkKind;

  @Field({ description: 'May be blank where the English title is not' })
  titleZh: string;

  @Field({ description: 'May be blank where the Chinese title is not' })
  titleEn: string;

  @Field(() => Int)
  year: number;

  @Field(() => String, {
    nullable: true,
    description: 'DOI, patent or grant number; null for teams and groups',
  })
  ref: string | null;

  @Field(() => ID, { nullable: true, description: 'The team, where it is one or its mentor group' })
  teamId: Id | null;
}

@ObjectType({ description: 'Two people who have worked together. As far as the reader sees it of both.' })
export class PeopleTie {
  @Field(() => ID)
  oneId: Id;

  @Field(() => ID)
  otherId: Id;

  @Field(() => Float, { description: 'About how many new works; older ones count less' })
  strength: number;

  @Field(() => [Work], { description: 'The newest first, at most ten' })
  works: Work[];

  @Field(() => Int, { description: 'How many works' })
  workCount: number;
}

@ObjectType({ description: 'With whom somebody has worked.' })
export class WorkNetwork {
  @Field(() => [Profile], { description: 'Those with the strongest ties first' })
  coworkers?: Profile[];

  @Field(() => [PeopleTie], { description: 'Of the person with them, and among them; the strongest first' })
  ties: PeopleTie[];

  @Field(() => Int, { description: 'With how many in all' })
  total: number;
}

@ObjectType({ description: 'How somebody stands between two disciplines.' })
export class BridgePerson {
  @Field(() => Profile)
  profile?: Profile;

  @Field({ description: 'Is of the one discipline' })
  inFrom: boolean;

  @Field({ description: 'Is of the other discipline' })
  inTo: boolean;

  @Field(() => Int, { description: 'Has worked with so many of the one' })
  fromCount: number;

  @Field(() => Int, { description: 'Has worked with so many of the other' })
  toCount: number;
}

@ObjectType({ description: 'People from one discipline to another, each tied to the next by shared work.' })
export class BridgeChain {
  @Field(() => [ID])
  personIds: Id[];
}

@ObjectType({ description: 'Who bridges two disciplines.' })
export class Bridges {
  @Field(() => [BridgePerson], { description: 'The best first' })
  people: BridgePerson[];

  @Field(() => [BridgeChain], {
    description: 'The shortest first, then those with the strongest weakest tie',
  })
  chains: BridgeChain[];

  @Field(() => [Profile], { description: 'Everybody who is named' })
  profiles?: Profile[];

  @Field(() => [PeopleTie], { description: 'Among everybody who is named' })
  ties: PeopleTie[];

  @Field(() => Int, { description: 'People of the one discipline who came into question' })
  fromCount: number;

  @Field(() => Int)
  toCount: number;

  @Field({ description: 'More came into question than could be looked at' })
  cut: boolean;
}

@ObjectType({ description: 'Words of expertise that two people share.' })
export class SharedTerm {
  @Field()
  zh: string;

  @Field()
  en: string;
}

@ObjectType({ description: 'Somebody who is like another, and in what.' })
export class SimilarPerson {
  @Field(() => Profile)
  profile?: Profile;

  @Field(() => Float, { description: '0 to 1' })
  score: number;

  @Field(() => [SharedTerm])
  sharedTerms: SharedTerm[];

  @Field(() => [String])
  sharedDisciplineCodes: string[];

  @Field(() => [SharedTerm])
  sharedMethods: SharedTerm[];

  @Field(() => [SharedTerm])
  sharedInstruments: SharedTerm[];
}
