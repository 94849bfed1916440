import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Fen, Id } from '@jiebang/kernel';
import { connectionOf, FenScalar, resultUnion } from '@jiebang/platform/graphql';
import { BUDGET_CATEGORIES, type BudgetCategory } from '../domain/budget.js';
import { CALL_STATES, type CallState } from '../domain/call-lifecycle.js';
import { ELIGIBILITY_CHECKS, type EligibilityCheck } from '../domain/eligibility.js';

export const CallStateEnum = Object.fromEntries(CALL_STATES.map((state) => [state, state]));
registerEnumType(CallStateEnum, { name: 'CallState' });

export const BudgetCategoryEnum = Object.fromEntries(BUDGET_CATEGORIES.map((one) => [one, one]));
registerEnumType(BudgetCategoryEnum, { name: 'BudgetCategory' });

export const EligibilityCheckEnum = Object.fromEntries(ELIGIBILITY_CHECKS.map((one) => [one, one]));
registerEnumType(EligibilityCheckEnum, { name: 'EligibilityCheck' });

@ObjectType({ description: 'A seed fund.' })
export class Fund {
  @Field(() => ID)
  id: Id;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => ID, { nullable: true })
  organisationId: Id | null;

  @Field(() => FenScalar, { nullable: true, description: 'What it has to give in all' })
  totalFen: Fen | null;
}

@ObjectType()
export class FundConnection extends connectionOf(Fund) {}

@ObjectType('CategoryCeiling', {
  description: "The most that one category of a proposal's budget may come to.",
})
export class CategoryCeilingType {
  @Field(() => BudgetCategoryEnum)
  category: BudgetCategory;

  @Field(() => FenScalar)
  ceilingFen: Fen;
}

@ObjectType('RuleSource', { description: 'Where a rule was taken from.' })
export class RuleSourceType {
  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  issuer: string | null;

  @Field(() => Int, { nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true })
  url: string | null;
}

@ObjectType('EligibilityRule', { description: 'A rule of a call.' })
export class EligibilityRuleType {
  @Field()
  key: string;

  @Field()
  textZh: string;

  @Field()
  textEn: string;

  @Field(() => EligibilityCheckEnum, {
    nullable: true,
    description: 'What the platform proves at submission',
  })
  check: EligibilityCheck | null;

  @Field(() => Int, { nullable: true })
  value: number | null;

  @Field(() => RuleSourceType, { nullable: true })
  source: RuleSourceType | null;
}

@ObjectType()
export class RubricCriterion {
  @Field()
  key: string;

  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => Int)
  weight: number;
}

@ObjectType('CallRubric', { description: 'How proposals are scored; the weights add up to the total.' })
export class RubricType {
  @Field()
  nameZh: string;

  @Field()
  nameEn: string;

  @Field(() => Int)
  total: number;

  @Field(() => [RubricCriterion])
  criteria: RubricCriterion[];
}

@ObjectType('ProposalSectionTemplate', { description: 'A section that every proposal of the call has.' })
export class SectionTemplateType {
  @Field()
  key: string;

  @Field()
  titleZh: string;

  @Field()
  titleEn: string;

  @Field()
  required: boolean;

  @Field(() => Int, { description: 'Largest number of characters' })
  maxLength: number;
}

@ObjectType({ description: 'A call for proposals of a fund.' })
export class Call {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  programmeId: Id;

  @Field(() => Fund, { nullable: true })
  fund?: Fund;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => String, { nullable: true })
  guideZh: string | null;

  @Field(() => String, { nullable: true })
  guideEn: string | null;

  @Field(() => Date, { nullable: true })
  opensAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'Proposals are taken before this instant' })
  closesAt: Date | null;

  @Field(() => FenScalar, { nullable: true, description: 'The most that one proposal may ask for' })
  ceilingFen: Fen | null;

  @Field(() => [CategoryCeilingType])
  categoryCeilings: CategoryCeilingType[];

  @Field(() => [EligibilityRuleType])
  eligibilityRules: EligibilityRuleType[];

  @Field(() => RubricType, { nullable: true })
  rubric: RubricType | null;

  @Field(() => [SectionTemplateType])
  sections: SectionTemplateType[];

  @Field(() => CallStateEnum, { description: 'At this moment' })
  state: CallState;

  @Field(() => Date, { nullable: true, description: 'Rules and rubric are frozen since' })
  openedAt: Date | null;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => Int)
  version: number;

  fundId: Id;
}

@ObjectType()
export class CallConnection extends connectionOf(Call) {}

export const CreateFundResult = resultUnion('CreateFundResult', Fund);
export const CreateCallResult = resultUnion('CreateCallResult', Call);
export const UpdateCallResult = resultUnion('UpdateCallResult', Call);
export const ApproveCallResult = resultUnion('ApproveCallResult', Call);
export const AnnounceCallResult = resultUnion('AnnounceCallResult', Call);
export const OpenCallResult = resultUnion('OpenCallResult', Call);
