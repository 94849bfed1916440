import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import type { ListKind } from '../domain/challenge.js';
import { LIST_STATES, type ListState } from '../domain/challenge-lifecycle.js';
import { ChallengeListKindEnum } from './challenge.type.js';

export const ChallengeListStateEnum = Object.fromEntries(LIST_STATES.map((state) => [state, state]));
registerEnumType(ChallengeListStateEnum, { name: 'ChallengeListState' });

@ObjectType({ description: 'A list of challenges (榜单).' })
export class ChallengeList {
  @Field(() => ID)
  id: Id;

  @Field({ description: 'Unique; the numbers of its challenges begin with it' })
  code: string;

  @Field(() => ChallengeListKindEnum)
  kind: ListKind;

  @Field(() => ChallengeListStateEnum, { description: 'By the clock of the server at the moment of reading' })
  state: ListState;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field(() => String, { nullable: true })
  introZh: string | null;

  @Field(() => String, { nullable: true })
  introEn: string | null;

  @Field(() => GraphQLISODateTime)
  opensAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'Closed from this very instant on' })
  closesAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When ethics and IP were found in order' })
  approvedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  openedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt: Date | null;

  @Field({ description: 'True for made-up lists of the demo' })
  synthetic: boolean;

  @Field(() => Int)
  version: number;

  programmeId: Id;
}

@ObjectType()
export class ChallengeListConnection extends connectionOf(ChallengeList) {}

export const CreateChallengeListResult = resultUnion('CreateChallengeListResult', ChallengeList);
export const UpdateChallengeListResult = resultUnion('UpdateChallengeListResult', ChallengeList);
export const ApproveChallengeListResult = resultUnion('ApproveChallengeListResult', ChallengeList);
export const ForecastChallengeListResult = resultUnion('ForecastChallengeListResult', ChallengeList);
export const SendBackChallengeListResult = resultUnion('SendBackChallengeListResult', ChallengeList);
export const OpenChallengeListResult = resultUnion('OpenChallengeListResult', ChallengeList);
export const PlaceChallengeResult = resultUnion('PlaceChallengeResult', ChallengeList);
export const RemoveChallengeResult = resultUnion('RemoveChallengeResult', ChallengeList);
