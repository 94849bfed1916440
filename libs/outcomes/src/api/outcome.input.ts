import { InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import {
  IdField,
  IdListField,
  IntField,
  NestedListField,
  PlainField,
  TextField,
  TextListField,
} from '@jiebang/platform/graphql';
import { MAX_EVIDENCE, type OutcomeEvidenceKind } from '../domain/evidence-item.js';
import type { GradingSide, OutcomeGrade, UseLevel } from '../domain/grading.js';
import {
  MAX_MEMBERS,
  MAX_TRL,
  MIN_TRL,
  type OutcomePart,
  type OutcomeType,
  type OutcomeVisibility,
  type StandardLevel,
} from '../domain/outcome.js';
import type { OutcomeDraft } from '../save-outcome-draft.js';
import {
  GradingSideEnum,
  OutcomeEvidenceKindEnum,
  OutcomeGradeEnum,
  OutcomePartEnum,
  OutcomeTypeEnum,
  OutcomeVisibilityEnum,
  StandardLevelEnum,
  UseLevelEnum,
} from './outcome.type.js';

const TITLE = { max: 200, min: 0, nullable: true } as const;
const TEXT = { max: 5_000, min: 0, nullable: true } as const;
const VERSION = { min: 1, max: 2_147_483_647, description: 'The version that was loaded' } as const;

@InputType()
export class OutcomeEvidenceInput {
  @PlainField(() => OutcomeEvidenceKindEnum)
  kind: OutcomeEvidenceKind;

  @TextField({ max: 300, min: 0 })
  title: string;

  @TextField({ max: 300, min: 0, nullable: true })
  ref?: string | null;

  @TextField({ max: 1_000, min: 0, nullable: true })
  url?: string | null;

  @PlainField(() => Boolean, { nullable: true })
  confidential?: boolean | null;
}

@InputType()
export class OutcomeMemberInput {
  @IdField()
  personId: Id;

  @PlainField(() => OutcomePartEnum)
  part: OutcomePart;
}

@InputType({ description: 'Always saved, however incomplete. A field that is left out is emptied.' })
export class SaveOutcomeDraftInput {
  @IdField({ nullable: true, description: 'The outcome to rewrite; a new one when left out' })
  id?: Id | null;

  @IntField({ ...VERSION, nullable: true, description: 'The version that was loaded; required with an id' })
  version?: number | null;

  @PlainField(() => OutcomeTypeEnum, { nullable: true })
  type?: OutcomeType | null;

  @PlainField(() => StandardLevelEnum, { nullable: true })
  standardLevel?: StandardLevel | null;

  @TextField(TITLE)
  titleZh?: string | null;

  @TextField(TITLE)
  titleEn?: string | null;

  @TextField(TEXT)
  summaryZh?: string | null;

  @TextField(TEXT)
  summaryEn?: string | null;

  @IntField({ min: 0, max: 9_999, nullable: true })
  year?: number | null;

  @IntField({ min: MIN_TRL, max: MAX_TRL, nullable: true })
  trl?: number | null;

  @TextListField({ max: 60, maxItems: 20, nullable: true })
  keywords?: string[] | null;

  @TextListField({ max: 20, maxItems: 10, nullable: true, description: 'Codes of disciplines' })
  disciplineCodes?: string[] | null;

  @TextListField({ max: 20, maxItems: 10, nullable: true, description: 'Codes of clinical departments' })
  departmentCodes?: string[] | null;

  @IdField({ nullable: true, description: 'The published challenge that it answers' })
  challengeId?: Id | null;

  @IdField({ nullable: true, description: 'The need that it answers' })
  needId?: Id | null;

  @IdField({ nullable: true })
  teamId?: Id | null;

  @IdListField({ maxItems: 10, nullable: true })
  organisationIds?: Id[] | null;

  @NestedListField(() => OutcomeMemberInput, { maxItems: MAX_MEMBERS, nullable: true })
  members?: OutcomeMemberInput[] | null;

  @NestedListField(() => OutcomeEvidenceInput, { maxItems: MAX_EVIDENCE, nullable: true })
  evidence?: OutcomeEvidenceInput[] | null;

  @PlainField(() => OutcomeVisibilityEnum, { nullable: true })
  visibility?: OutcomeVisibility | null;

  @TextField(TEXT)
  confidentialDetails?: string | null;
}

/** The draft as the domain has it: what was left out is null or empty. */
export function outcomeDraftOf(input: SaveOutcomeDraftInput): OutcomeDraft {
  return {
    type: input.type ?? null,
    standardLevel: input.standardLevel ?? null,
    titleZh: input.titleZh ?? null,
    titleEn: input.titleEn ?? null,
    summaryZh: input.summaryZh ?? null,
    summaryEn: input.summaryEn ?? null,
    year: input.year ?? null,
    trl: input.trl ?? null,
    keywords: input.keywords ?? [],
    disciplineCodes: input.disciplineCodes ?? [],
    departmentCodes: input.departmentCodes ?? [],
    challengeId: input.challengeId ?? null,
    needId: input.needId ?? null,
    teamId: input.teamId ?? null,
    organisationIds: input.organisationIds ?? [],
    members: input.members ?? [],
    evidence: (input.evidence ?? []).map(({ kind, title, ref, url, confidential }) => ({
      kind,
      title,
      ref: ref ?? '',
      url: url ?? null,
      confidential: confidential ?? false,
    })),
    visibility: input.visibility ?? null,
    confidentialDetails: input.confidentialDetails ?? null,
  };
}

@InputType()
export class OutcomeVersionInput {
  @IdField()
  outcomeId: Id;

  @IntField(VERSION)
  version: number;
}

@InputType()
export class OutcomeReasonInput extends OutcomeVersionInput {
  @TextField({ max: 2_000 })
  reason: string;
}

@InputType()
export class RequestOutcomeInformationInput extends OutcomeVersionInput {
  @TextField({ max: 2_000 })
  question: string;
}

@InputType()
export class AnswerOutcomeNamingInput {
  @IdField()
  outcomeId: Id;

  @PlainField(() => Boolean, { description: 'True to be named, false not to be' })
  agrees: boolean;
}

@InputType()
export class AskOutcomeGraderInput extends OutcomeVersionInput {
  @PlainField(() => GradingSideEnum)
  side: GradingSide;

  @IdField()
  personId: Id;
}

@InputType()
export class GradeOutcomeInput extends OutcomeVersionInput {
  @PlainField(() => OutcomeGradeEnum)
  grade: OutcomeGrade;

  @TextField({ max: 2_000, description: 'For its people, the office and the other grader' })
  comment: string;
}

@InputType()
export class DeclineOutcomeGradingInput {
  @IdField()
  outcomeId: Id;

  @TextField({ max: 1_000 })
  reason: string;
}

@InputType()
export class ConfirmOutcomeUseInput extends OutcomeVersionInput {
  @PlainField(() => UseLevelEnum)
  level: UseLevel;

  @TextField({ max: 1_000, description: 'Where and how; readers of the outcome see it' })
  note: string;
}
