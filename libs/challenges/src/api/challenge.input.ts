import { GraphQLISODateTime, InputType } from '@nestjs/graphql';
import type { Id } from '@jiebang/kernel';
import {
  FenField,
  IdField,
  IntField,
  NestedField,
  NestedListField,
  PlainField,
  TextField,
  TextListField,
} from '@jiebang/platform/graphql';
import type { ChallengeSource, ListKind, Provenance } from '../domain/challenge.js';
import type { ChallengeState } from '../domain/challenge-lifecycle.js';
import type { ChallengeDraft } from '../domain/challenge-of-need.js';
import { MAX_TARGETS } from '../domain/target.js';
import type { ChallengeFilter } from '../lists/challenges.read-model.js';
import { ChallengeListKindEnum, ChallengeSourceEnum, ChallengeStateEnum } from './challenge.type.js';
import { TargetInput, targetsOf } from './target.type.js';

const VERSION = { min: 1, max: 2_147_483_647, description: 'The version that was loaded' } as const;
const TITLE = { max: 200, nullable: true } as const;
const SUMMARY = { max: 5_000, min: 0, nullable: true } as const;
const AREA = { max: 80, nullable: true } as const;

@InputType()
export class ProvenanceInput {
  @TextField({ max: 300 })
  issuer: string;

  @IntField({ min: 1900, max: 2100 })
  year: number;

  @TextField({ max: 300, nullable: true })
  listName?: string | null;

  @TextField({ max: 500, nullable: true })
  sourceUrl?: string | null;

  @TextField({ max: 60, nullable: true })
  itemKind?: string | null;
}

@InputType()
export class ChallengeContentInput {
  @TextField(TITLE)
  titleZh?: string | null;

  @TextField(TITLE)
  titleEn?: string | null;

  @TextField(SUMMARY)
  summaryZh?: string | null;

  @TextField(SUMMARY)
  summaryEn?: string | null;

  @TextField({ ...AREA, description: 'Key of the priority area' })
  area?: string | null;

  @TextField(AREA)
  areaZh?: string | null;

  @TextField(AREA)
  areaEn?: string | null;

  @TextListField({ max: 60, maxItems: 20, nullable: true })
  keywords?: string[] | null;

  @TextListField({ max: 20, maxItems: 10, nullable: true })
  disciplineCodes?: string[] | null;

  @TextListField({ max: 20, maxItems: 10, nullable: true })
  departmentCodes?: string[] | null;

  @NestedListField(() => TargetInput, { maxItems: MAX_TARGETS, nullable: true })
  targets?: TargetInput[] | null;

  @FenField({ nullable: true })
  budgetFen?: number | null;

  @IntField({ min: 1, max: 600, nullable: true })
  durationMonths?: number | null;

  @IdField({ nullable: true, description: 'Who owns the problem; for a need its owner when left out' })
  ownerPersonId?: Id | null;

  @NestedField(() => ProvenanceInput, { nullable: true })
  provenance?: ProvenanceInput | null;
}

@InputType({ description: "A need gives whatever is left out, as far as the need's tier allows." })
export class AddChallengeInput extends ChallengeContentInput {
  @IdField()
  listId: Id;

  @PlainField(() => ChallengeSourceEnum)
  source: ChallengeSource;

  @IdField({
    nullable: true,
    description: 'The pooled need; only for the source clinical_need, which without one needs a provenance',
  })
  needId?: Id | null;
}

@InputType({ description: 'A field that is left out is emptied.' })
export class UpdateChallengeInput extends ChallengeContentInput {
  @IdField()
  id: Id;

  @IntField(VERSION)
  version: number;
}

@InputType()
export class RemoveChallengeInput {
  @IdField()
  id: Id;

  @IntField(VERSION)
  version: number;
}

@InputType()
export class PlaceChallengeInput {
  @IdField()
  id: Id;

  @IntField(VERSION)
  version: number;

  @IntField({ min: 0, max: 2_000, description: 'In its list, from 0; beyond the end is the end' })
  place: number;
}

function provenanceOf(input: ProvenanceInput): Provenance {
  const { issuer, year, listName, sourceUrl, itemKind } = input;
  return {
    issuer,
    year,
    listName: listName ?? null,
    sourceUrl: sourceUrl ?? null,
    itemKind: itemKind ?? null,
  };
}

/** The content as the domain has it: what was left out is null. */
export function challengeDraftOf(input: ChallengeContentInput): ChallengeDraft {
  return {
    titleZh: input.titleZh ?? null,
    titleEn: input.titleEn ?? null,
    summaryZh: input.summaryZh ?? null,
    summaryEn: input.summaryEn ?? null,
    area: input.area ?? null,
    areaZh: input.areaZh ?? null,
    areaEn: input.areaEn ?? null,
    keywords: input.keywords ?? null,
    disciplineCodes: input.disciplineCodes ?? null,
    departmentCodes: input.departmentCodes ?? null,
    targets: input.targets ? targetsOf(input.targets) : null,
    budgetFen: input.budgetFen ?? null,
    durationMonths: input.durationMonths ?? null,
    ownerPersonId: input.ownerPersonId ?? null,
    provenance: input.provenance ? provenanceOf(input.provenance) : null,
  };
}

@InputType({ description: 'All that is given must hold.' })
export class ChallengeFilterInput implements ChallengeFilter {
  @IdField({ nullable: true })
  listId?: Id | null;

  @IdField({ nullable: true })
  programmeId?: Id | null;

  @TextField({ ...AREA, description: 'Key of the priority area' })
  area?: string | null;

  @TextField({
    max: 20,
    nullable: true,
    description: 'Beginning of a discipline code: 320 finds all of 320…',
  })
  disciplineCode?: string | null;

  @TextField({ max: 20, nullable: true, description: 'A department; those below it count too' })
  departmentCode?: string | null;

  @PlainField(() => ChallengeListKindEnum, { nullable: true })
  kind?: ListKind | null;

  @PlainField(() => ChallengeStateEnum, { nullable: true })
  state?: ChallengeState | null;

  @FenField({ nullable: true })
  budgetMin?: number | null;

  @FenField({ nullable: true })
  budgetMax?: number | null;

  @PlainField(() => GraphQLISODateTime, { nullable: true })
  deadlineBefore?: Date | null;

  @TextListField({ max: 80, maxItems: 50, nullable: true, description: 'Any of these areas' })
  areas?: string[] | null;

  @TextListField({
    max: 20,
    maxItems: 50,
    nullable: true,
    description: 'Beginnings of discipline codes; any',
  })
  disciplineCodes?: string[] | null;

  @TextListField({ max: 20, maxItems: 50, nullable: true, description: 'Any; those below them count too' })
  departmentCodes?: string[] | null;

  @PlainField(() => [ChallengeListKindEnum], { nullable: true, description: 'Any of these' })
  kinds?: ListKind[] | null;

  @PlainField(() => [ChallengeStateEnum], { nullable: true, description: 'Any of these' })
  states?: ChallengeState[] | null;
}
