import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { Fen, Id } from '@jiebang/kernel';
import {
  FenField,
  IdField,
  IntField,
  NestedField,
  NestedListField,
  PlainField,
  TextField,
} from '@jiebang/platform/graphql';
import type { BudgetCategory } from '../domain/budget.js';
import type { CallState } from '../domain/call-lifecycle.js';
import type { EligibilityCheck } from '../domain/eligibility.js';
import { BudgetCategoryEnum, CallStateEnum, EligibilityCheckEnum } from './call.type.js';
import { OptionalInstantField } from './instant-field.js';

export const MAX_VERSION = 2_147_483_647;

@ArgsType()
export class CallsArgs {
  @IdField({ nullable: true })
  programmeId?: Id;

  @PlainField(() => [CallStateEnum], { nullable: true })
  states?: CallState[];

  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;
}

@InputType()
export class CreateFundInput {
  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @IdField({ nullable: true })
  organisationId?: Id | null;

  @FenField({ nullable: true })
  totalFen?: Fen | null;
}

@InputType()
export class CategoryCeilingInput {
  @PlainField(() => BudgetCategoryEnum)
  category: BudgetCategory;

  @FenField()
  ceilingFen: Fen;
}

@InputType()
export class RuleSourceInput {
  @TextField({ max: 300 })
  name: string;

  @TextField({ max: 200, nullable: true })
  issuer?: string | null;

  @IntField({ min: 1900, max: 2200, nullable: true })
  year?: number | null;

  @TextField({ max: 500, nullable: true })
  url?: string | null;
}

@InputType()
export class EligibilityRuleInput {
  @TextField({ max: 60 })
  key: string;

  @TextField({ max: 500 })
  textZh: string;

  @TextField({ max: 1000 })
  textEn: string;

  @PlainField(() => EligibilityCheckEnum, { nullable: true })
  check?: EligibilityCheck | null;

  @IntField({ min: 0, max: 1_000_000, nullable: true })
  value?: number | null;

  @NestedField(() => RuleSourceInput, { nullable: true })
  source?: RuleSourceInput | null;
}

@InputType()
export class RubricCriterionInput {
  @TextField({ max: 60 })
  key: string;

  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @IntField({ min: 1, max: 1000 })
  weight: number;
}

@InputType()
export class RubricInput {
  @TextField({ max: 120 })
  nameZh: string;

  @TextField({ max: 200 })
  nameEn: string;

  @IntField({ min: 1, max: 10_000 })
  total: number;

  @NestedListField(() => RubricCriterionInput, { maxItems: 30 })
  criteria: RubricCriterionInput[];
}

@InputType()
export class SectionTemplateInput {
  @TextField({ max: 60 })
  key: string;

  @TextField({ max: 120 })
  titleZh: string;

  @TextField({ max: 200 })
  titleEn: string;

  @PlainField(() => Boolean)
  required: boolean;

  @IntField({ min: 1, max: 20_000 })
  maxLength: number;
}

@InputType({ description: 'What is left out stays as it is; null takes a value away.' })
export class CallContentInput {
  @TextField({ max: 200, min: 0, nullable: true })
  titleZh?: string | null;

  @TextField({ max: 300, min: 0, nullable: true })
  titleEn?: string | null;

  @TextField({ max: 20_000, min: 0, nullable: true })
  guideZh?: string | null;

  @TextField({ max: 40_000, min: 0, nullable: true })
  guideEn?: string | null;

  @OptionalInstantField('When it opens')
  opensAt?: Date | null;

  @OptionalInstantField('Proposals are taken before this instant')
  closesAt?: Date | null;

  @FenField({ nullable: true, description: 'The most that one proposal may ask for' })
  ceilingFen?: Fen | null;

  @NestedListField(() => CategoryCeilingInput, { maxItems: 20, nullable: true })
  categoryCeilings?: CategoryCeilingInput[];

  @NestedListField(() => EligibilityRuleInput, { maxItems: 50, nullable: true })
  eligibilityRules?: EligibilityRuleInput[];

  @NestedField(() => RubricInput, { nullable: true })
  rubric?: RubricInput | null;

  @NestedListField(() => SectionTemplateInput, {
    maxItems: 30,
    nullable: true,
    description: 'What a proposal is made of; a new call without them gets the usual ones',
  })
  sections?: SectionTemplateInput[];
}

@InputType()
export class CreateCallInput extends CallContentInput {
  @IdField()
  programmeId: Id;

  @IdField()
  fundId: Id;
}

@InputType()
export class UpdateCallInput extends CallContentInput {
  @IdField()
  callId: Id;

  @IntField({ min: 1, max: MAX_VERSION })
  version: number;

  @IdField({ nullable: true })
  fundId?: Id;
}

@InputType()
export class MoveCallInput {
  @IdField()
  callId: Id;

  @IntField({ min: 1, max: MAX_VERSION })
  version: number;
}
