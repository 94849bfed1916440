import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, FenScalar, resultUnion } from '@jiebang/platform/graphql';
import { CHALLENGE_SOURCES, LIST_KINDS, type ChallengeSource, type ListKind } from '../domain/challenge.js';
import { CHALLENGE_STATES, type ChallengeState } from '../domain/challenge-lifecycle.js';
import { CHALLENGE_SORTS } from '../lists/challenges.read-model.js';
import { Target } from './target.type.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const ChallengeStateEnum = enumOf(CHALLENGE_STATES);
registerEnumType(ChallengeStateEnum, { name: 'ChallengeState' });

export const ChallengeSourceEnum = enumOf(CHALLENGE_SOURCES);
registerEnumType(ChallengeSourceEnum, {
  name: 'ChallengeSource',
  description:
    'The three sources of the project pool: needs of hospitals, problems of joint labs, frontier topics.',
});

export const ChallengeListKindEnum = enumOf(LIST_KINDS);
registerEnumType(ChallengeListKindEnum, { name: 'ChallengeListKind' });

export const ChallengeSortEnum = enumOf(CHALLENGE_SORTS);
registerEnumType(ChallengeSortEnum, {
  name: 'ChallengeSort',
  description: 'PUBLISHED: newest first; DEADLINE: soonest first; BUDGET: largest first; NUMBER: ascending.',
});

@ObjectType({ description: 'Where a challenge was first published.' })
export class Provenance {
  @Field(() => String, { nullable: true })
  issuer: string | null;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true })
  listName: string | null;

  @Field(() => String, { nullable: true })
  sourceUrl: string | null;

  @Field(() => String, { nullable: true })
  itemKind: string | null;
}

@ObjectType({ description: 'A challenge of a list (榜题).' })
export class Challenge {
  @Field(() => ID)
  id: Id;

  @Field(() => String, { nullable: true, description: 'Given when it is published' })
  number: string | null;

  @Field(() => ChallengeStateEnum, { description: 'By the clock of the server at the moment of reading' })
  state: ChallengeState;

  @Field(() => ChallengeListKindEnum)
  kind: ListKind;

  @Field(() => ChallengeSourceEnum)
  source: ChallengeSource;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field(() => String, { nullable: true })
  summaryZh: string | null;

  @Field(() => String, { nullable: true })
  summaryEn: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the priority area' })
  area: string | null;

  @Field(() => String, { nullable: true })
  areaZh: string | null;

  @Field(() => String, { nullable: true })
  areaEn: string | null;

  @Field(() => [String])
  keywords: string[];

  @Field(() => [String])
  disciplineCodes: string[];

  @Field(() => [String])
  departmentCodes: string[];

  @Field(() => [Target])
  targets: Target[];

  @Field(() => FenScalar, { nullable: true })
  budgetFen: number | null;

  @Field(() => Int, { nullable: true })
  durationMonths: number | null;

  @Field(() => Provenance, { nullable: true })
  provenance: Provenance | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Closed from this very instant on' })
  deadlineAt: Date | null;

  @Field({ description: 'True for made-up challenges of the demo' })
  synthetic: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class ChallengeConnection extends connectionOf(Challenge) {}

export const AddChallengeResult = resultUnion('AddChallengeResult', Challenge);
export const UpdateChallengeResult = resultUnion('UpdateChallengeResult', Challenge);
