import { InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import {
  DateField,
  FenField,
  IdField,
  IntField,
  NestedListField,
  PlainField,
  TextField,
  TextListField,
} from '@jiebang/platform/graphql';
import type { Confidentiality, NeedContent, ScreeningSide, ScreeningVerdict } from '../domain/need.js';
import { MAX_TARGETS } from '../domain/target.js';
import { ConfidentialityEnum, ScreeningSideEnum, ScreeningVerdictEnum } from './need.type.js';
import { TargetInput, targetsOf } from './target.type.js';

const TITLE = { max: 200, min: 0, nullable: true } as const;
const TEXT = { max: 5_000, min: 0, nullable: true } as const;
const NOTE = { max: 1_000, min: 0, nullable: true } as const;
const VERSION = { min: 1, max: 2_147_483_647, description: 'The version that was loaded' } as const;

@InputType({ description: 'Always saved, however incomplete. A field that is left out is emptied.' })
export class SaveNeedDraftInput {
  @IdField({ nullable: true, description: 'The need to rewrite; a new one when left out' })
  id?: Id | null;

  @IntField({ ...VERSION, nullable: true, description: 'The version that was loaded; required with an id' })
  version?: number | null;

  @IdField({ nullable: true })
  programmeId?: Id | null;

  @TextField(TITLE)
  titleZh?: string | null;

  @TextField(TITLE)
  titleEn?: string | null;

  @TextField(TEXT)
  scene?: string | null;

  @TextField(TEXT)
  currentPractice?: string | null;

  @TextField(TEXT)
  harmAndCost?: string | null;

  @NestedListField(() => TargetInput, { maxItems: MAX_TARGETS, nullable: true })
  targets?: TargetInput[] | null;

  @TextListField({ max: 60, maxItems: 20, nullable: true })
  keywords?: string[] | null;

  @TextField({ max: 200, min: 0, nullable: true })
  disease?: string | null;

  @TextListField({ max: 20, maxItems: 10, nullable: true, description: 'Codes of clinical departments' })
  departmentCodes?: string[] | null;

  @TextListField({ max: 20, maxItems: 10, nullable: true, description: 'Codes of disciplines' })
  disciplineCodes?: string[] | null;

  @TextField(TEXT)
  samplesAndData?: string | null;

  @PlainField(() => Boolean, { nullable: true })
  ethicsNeeded?: boolean | null;

  @TextField(NOTE)
  ethicsNote?: string | null;

  @PlainField(() => Boolean, { nullable: true })
  hgrInvolved?: boolean | null;

  @TextField(NOTE)
  hgrNote?: string | null;

  @PlainField(() => ConfidentialityEnum, { nullable: true })
  confidentiality?: Confidentiality | null;

  @TextField(TEXT)
  confidentialDetails?: string | null;

  @FenField({ nullable: true })
  budgetFen?: number | null;

  @DateField({ nullable: true })
  deadlineOn?: string | null;
}

/** The content as the domain has it: what was left out is null or empty. */
export function needContentOf(input: SaveNeedDraftInput): NeedContent {
  return {
    programmeId: input.programmeId ?? null,
    titleZh: input.titleZh ?? null,
    titleEn: input.titleEn ?? null,
    scene: input.scene ?? null,
    currentPractice: input.currentPractice ?? null,
    harmAndCost: input.harmAndCost ?? null,
    targets: targetsOf(input.targets ?? []),
    keywords: input.keywords ?? [],
    disease: input.disease ?? null,
    departmentCodes: input.departmentCodes ?? [],
    disciplineCodes: input.disciplineCodes ?? [],
    samplesAndData: input.samplesAndData ?? null,
    ethicsNeeded: input.ethicsNeeded ?? null,
    ethicsNote: input.ethicsNote ?? null,
    hgrInvolved: input.hgrInvolved ?? null,
    hgrNote: input.hgrNote ?? null,
    confidentiality: input.confidentiality ?? null,
    confidentialDetails: input.confidentialDetails ?? null,
    budgetFen: input.budgetFen ?? null,
    deadlineOn: input.deadlineOn ?? null,
  };
}

@InputType()
export class NeedVersionInput {
  @IdField()
  needId: Id;

  @IntField(VERSION)
  version: number;
}

@InputType()
export class ScreenNeedInput extends NeedVersionInput {
  @PlainField(() => ScreeningSideEnum)
  side: ScreeningSide;

  @PlainField(() => ScreeningVerdictEnum)
  verdict: ScreeningVerdict;

  @TextField({ max: 2_000 })
  reason: string;
}

@InputType()
export class RequestNeedInformationInput extends NeedVersionInput {
  @TextField({ max: 2_000 })
  question: string;
}

@InputType()
export class AnswerNeedInformationInput extends NeedVersionInput {
  @TextField({ max: 5_000 })
  answer: string;
}

@InputType()
export class DeclineNeedInput extends NeedVersionInput {
  @TextField({ max: 2_000 })
  reason: string;
}

@InputType()
export class MergeNeedInput extends NeedVersionInput {
  @IdField({ description: 'The need that takes it in' })
  intoId: Id;

  @TextField({ max: 2_000 })
  reason: string;
}
