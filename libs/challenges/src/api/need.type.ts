import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { CalendarDateScalar, connectionOf, FenScalar, resultUnion } from '@jiebang/platform/graphql';
import { IDENTIFIER_CODES, type IdentifierCode } from '../domain/de-identification/finding.js';
import {
  CONFIDENTIALITY_TIERS,
  SCREENING_SIDES,
  SCREENING_VERDICTS,
  type Confidentiality,
  type ScreeningSide,
  type ScreeningVerdict,
} from '../domain/need.js';
import { NEED_STATES, type NeedState } from '../domain/need-lifecycle.js';
import { Target } from './target.type.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const NeedStateEnum = enumOf(NEED_STATES);
registerEnumType(NeedStateEnum, { name: 'NeedState' });

export const ConfidentialityEnum = enumOf(CONFIDENTIALITY_TIERS);
registerEnumType(ConfidentialityEnum, {
  name: 'Confidentiality',
  description:
    'Who sees the confidential details: at `open` and `internal` the screening pair too, at `confidential` the owner and the project office alone. Only what is `open` is carried over into the text of a challenge.',
});

export const ScreeningSideEnum = enumOf(SCREENING_SIDES);
registerEnumType(ScreeningSideEnum, { name: 'ScreeningSide' });

export const ScreeningVerdictEnum = enumOf(SCREENING_VERDICTS);
registerEnumType(ScreeningVerdictEnum, { name: 'ScreeningVerdict' });

export const IdentifierCodeEnum = enumOf(IDENTIFIER_CODES);
registerEnumType(IdentifierCodeEnum, { name: 'IdentifierCode' });

@ObjectType({ description: 'A stretch of text that tells who a patient is.' })
export class PersonalDataFinding {
  @Field({ description: 'Path of the field, for instance targets.0.note' })
  path: string;

  @Field(() => Int, { description: 'First character (UTF-16 unit), from 0' })
  start: number;

  @Field(() => Int, { description: 'Behind the last character' })
  end: number;

  @Field(() => IdentifierCodeEnum)
  code: IdentifierCode;

  @Field({ description: 'What to write in its place' })
  suggestion: string;
}

@ObjectType({ description: 'What one side of the screening pair found.' })
export class NeedScreening {
  @Field(() => ScreeningSideEnum)
  side: ScreeningSide;

  @Field(() => ScreeningVerdictEnum)
  verdict: ScreeningVerdict;

  @Field()
  reason: string;

  @Field(() => GraphQLISODateTime)
  at: Date;

  /** Null where the viewer may not know who it was. */
  personId: Id | null;
}

@ObjectType({ description: 'A question to the owner of a need.' })
export class NeedQuestion {
  @Field()
  question: string;

  @Field(() => GraphQLISODateTime)
  askedAt: Date;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  answeredAt: Date | null;
}

@ObjectType({ description: 'A merge of a need into another, undone or not.' })
export class NeedMerge {
  @Field(() => ID)
  intoId: Id;

  @Field()
  reason: string;

  @Field(() => GraphQLISODateTime)
  mergedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  undoneAt: Date | null;
}

@ObjectType({ description: 'A clinical need.' })
export class Need {
  @Field(() => ID)
  id: Id;

  @Field(() => NeedStateEnum)
  state: NeedState;

  @Field({ description: 'Nobody has moved it for twelve months' })
  stale: boolean;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => String, { nullable: true, description: 'Where and when the problem shows' })
  scene: string | null;

  @Field(() => String, { nullable: true, description: 'What is done about it today' })
  currentPractice: string | null;

  @Field(() => String, { nullable: true, description: 'What it costs in harm, time or money' })
  harmAndCost: string | null;

  @Field(() => [Target])
  targets: Target[];

  @Field(() => [String])
  keywords: string[];

  @Field(() => String, { nullable: true })
  disease: string | null;

  @Field(() => [String])
  departmentCodes: string[];

  @Field(() => [String])
  disciplineCodes: string[];

  @Field(() => String, { nullable: true, description: 'Samples and data that can be made available' })
  samplesAndData: string | null;

  @Field(() => Boolean, { nullable: true })
  ethicsNeeded: boolean | null;

  @Field(() => String, { nullable: true })
  ethicsNote: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether human genetic resources are involved' })
  hgrInvolved: boolean | null;

  @Field(() => String, { nullable: true })
  hgrNote: string | null;

  @Field(() => ConfidentialityEnum, { nullable: true })
  confidentiality: Confidentiality | null;

  @Field(() => String, { nullable: true, description: 'Null also where they are not for you' })
  confidentialDetails: string | null;

  @Field(() => FenScalar, { nullable: true })
  budgetFen: number | null;

  @Field(() => CalendarDateScalar, { nullable: true })
  deadlineOn: string | null;

  @Field(() => ID, { nullable: true })
  mergedIntoId: Id | null;

  @Field(() => String, { nullable: true })
  declineReason: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;

  @Field(() => GraphQLISODateTime)
  lastActionAt: Date;

  @Field({ description: 'True for made-up needs of the demo' })
  synthetic: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType({ description: "What may be seen of somebody else's need that is like one's own." })
export class SimilarNeed {
  @Field(() => ID)
  id: Id;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => NeedStateEnum)
  state: NeedState;

  @Field(() => Float, { description: '0 to 1' })
  score: number;

  @Field(() => [String])
  sharedKeywords: string[];
}

@ObjectType()
export class NeedConnection extends connectionOf(Need) {}

export const SaveNeedDraftResult = resultUnion('SaveNeedDraftResult', Need);
export const SubmitNeedResult = resultUnion('SubmitNeedResult', Need);
export const WithdrawNeedResult = resultUnion('WithdrawNeedResult', Need);
export const ScreenNeedResult = resultUnion('ScreenNeedResult', Need);
export const RequestNeedInformationResult = resultUnion('RequestNeedInformationResult', Need);
export const AnswerNeedInformationResult = resultUnion('AnswerNeedInformationResult', Need);
export const PoolNeedResult = resultUnion('PoolNeedResult', Need);
export const DeclineNeedResult = resultUnion('DeclineNeedResult', Need);
export const MergeNeedResult = resultUnion('MergeNeedResult', Need);
export const UndoNeedMergeResult = resultUnion('UndoNeedMergeResult', Need);
