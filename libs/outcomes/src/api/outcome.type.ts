import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import { connectionOf, resultUnion } from '@jiebang/platform/graphql';
import { OUTCOME_EVIDENCE_KINDS, type OutcomeEvidenceKind } from '../domain/evidence-item.js';
import {
  GRADING_SIDES,
  OUTCOME_GRADES,
  USE_LEVELS,
  type GradingSide,
  type OutcomeGrade as Grade,
  type UseLevel,
} from '../domain/grading.js';
import { OUTCOME_ACTIONS } from '../domain/outcome-actions.js';
import { OUTCOME_STATES, type OutcomeState } from '../domain/outcome-lifecycle.js';
import {
  OUTCOME_PARTS,
  OUTCOME_TYPES,
  OUTCOME_VISIBILITIES,
  STANDARD_LEVELS,
  type OutcomePart,
  type OutcomeType,
  type OutcomeVisibility,
  type StandardLevel,
} from '../domain/outcome.js';

const enumOf = (values: readonly string[]) => Object.fromEntries(values.map((value) => [value, value]));

export const OutcomeStateEnum = enumOf(OUTCOME_STATES);
registerEnumType(OutcomeStateEnum, { name: 'OutcomeState' });

export const OutcomeTypeEnum = enumOf(OUTCOME_TYPES);
registerEnumType(OutcomeTypeEnum, { name: 'OutcomeType' });

export const StandardLevelEnum = enumOf(STANDARD_LEVELS);
registerEnumType(StandardLevelEnum, { name: 'StandardLevel' });

export const OutcomeVisibilityEnum = enumOf(OUTCOME_VISIBILITIES);
registerEnumType(OutcomeVisibilityEnum, {
  name: 'OutcomeVisibility',
  description:
    'Who reads it once it is published: everybody, whoever is signed in, or its people and the office. Only what is public is in the search index.',
});

export const OutcomePartEnum = enumOf(OUTCOME_PARTS);
registerEnumType(OutcomePartEnum, { name: 'OutcomePart' });

export const OutcomeEvidenceKindEnum = enumOf(OUTCOME_EVIDENCE_KINDS);
registerEnumType(OutcomeEvidenceKindEnum, { name: 'OutcomeEvidenceKind' });

export const GradingSideEnum = enumOf(GRADING_SIDES);
registerEnumType(GradingSideEnum, { name: 'GradingSide' });

export const OutcomeGradeEnum = enumOf(OUTCOME_GRADES);
registerEnumType(OutcomeGradeEnum, { name: 'OutcomeGradeName' });

export const UseLevelEnum = enumOf(USE_LEVELS);
registerEnumType(UseLevelEnum, { name: 'UseLevel' });

export const OutcomeActionEnum = enumOf(OUTCOME_ACTIONS);
registerEnumType(OutcomeActionEnum, { name: 'OutcomeAction' });

@ObjectType({ description: 'What an outcome rests on.' })
export class OutcomeEvidence {
  @Field(() => OutcomeEvidenceKindEnum)
  kind: OutcomeEvidenceKind;

  @Field()
  title: string;

  @Field({ description: 'DOI, patent, standard or registration number; of a file its SHA-256' })
  ref: string;

  @Field(() => String, { nullable: true })
  url: string | null;

  @Field({ description: 'For its people, the office and the graders alone' })
  confidential: boolean;
}

@ObjectType({
  description: 'Somebody who is named. Others than its people and the office see those who agreed.',
})
export class OutcomeMember {
  @Field(() => ID)
  personId: Id;

  @Field(() => OutcomePartEnum)
  part: OutcomePart;

  @Field(() => String, { nullable: true, description: 'agreed, declined, or not answered yet' })
  answer: string | null;
}

@ObjectType({ description: 'The grade of one side. Neither side sees the other’s before its own is given.' })
export class OutcomeGrade {
  @Field(() => GradingSideEnum)
  side: GradingSide;

  @Field(() => OutcomeGradeEnum, { nullable: true })
  grade: Grade | null;

  @Field(() => String, { nullable: true, description: 'Null also where it is not for you' })
  comment: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  gradedAt: Date | null;

  /** Null where the viewer may not know who it was. */
  personId: Id | null;
}

@ObjectType({ description: 'A clinician’s word on how far it is in use.' })
export class OutcomeUse {
  @Field(() => UseLevelEnum)
  level: UseLevel;

  @Field()
  note: string;

  @Field(() => GraphQLISODateTime)
  at: Date;
}

@ObjectType({ description: 'What a piece of work came to.' })
export class Outcome {
  @Field(() => ID)
  id: Id;

  @Field(() => OutcomeStateEnum)
  state: OutcomeState;

  @Field(() => OutcomeTypeEnum, { nullable: true })
  type: OutcomeType | null;

  @Field(() => StandardLevelEnum, { nullable: true })
  standardLevel: StandardLevel | null;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => String, { nullable: true })
  summaryZh: string | null;

  @Field(() => String, { nullable: true })
  summaryEn: string | null;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => Int, { nullable: true, description: 'Technology readiness level, 1 to 9' })
  trl: number | null;

  @Field(() => [String])
  keywords: string[];

  @Field(() => [String])
  disciplineCodes: string[];

  @Field(() => [String])
  departmentCodes: string[];

  @Field(() => ID, { nullable: true })
  challengeId: Id | null;

  @Field(() => ID, { nullable: true })
  teamId: Id | null;

  @Field(() => [OutcomeEvidence])
  evidence: OutcomeEvidence[];

  @Field(() => [OutcomeMember])
  members: OutcomeMember[];

  @Field(() => OutcomeVisibilityEnum, { nullable: true })
  visibility: OutcomeVisibility | null;

  @Field(() => String, { nullable: true, description: 'Null also where they are not for you' })
  confidentialDetails: string | null;

  @Field(() => String, { nullable: true, description: 'What the office wants to know' })
  question: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is disputed or was retracted' })
  reason: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt: Date | null;

  @Field(() => GraphQLISODateTime)
  lastActionAt: Date;

  @Field({ description: 'True for made-up outcomes of the demo' })
  synthetic: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType()
export class OutcomeConnection extends connectionOf(Outcome) {}

export const SaveOutcomeDraftResult = resultUnion('SaveOutcomeDraftResult', Outcome);
export const SubmitOutcomeResult = resultUnion('SubmitOutcomeResult', Outcome);
export const WithdrawOutcomeResult = resultUnion('WithdrawOutcomeResult', Outcome);
export const AnswerOutcomeNamingResult = resultUnion('AnswerOutcomeNamingResult', Outcome);
export const RequestOutcomeInformationResult = resultUnion('RequestOutcomeInformationResult', Outcome);
export const VerifyOutcomeResult = resultUnion('VerifyOutcomeResult', Outcome);
export const AskOutcomeGraderResult = resultUnion('AskOutcomeGraderResult', Outcome);
export const GradeOutcomeResult = resultUnion('GradeOutcomeResult', Outcome);
export const DeclineOutcomeGradingResult = resultUnion('DeclineOutcomeGradingResult', Outcome);
export const PublishOutcomeResult = resultUnion('PublishOutcomeResult', Outcome);
export const ConfirmOutcomeUseResult = resultUnion('ConfirmOutcomeUseResult', Outcome);
export const DisputeOutcomeResult = resultUnion('DisputeOutcomeResult', Outcome);
export const UpholdOutcomeResult = resultUnion('UpholdOutcomeResult', Outcome);
export const RetractOutcomeResult = resultUnion('RetractOutcomeResult', Outcome);
