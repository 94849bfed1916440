import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import type { Fen, Id } from '@jiebang/kernel';
import {
  FenField,
  IdField,
  IntField,
  NestedListField,
  PlainField,
  TextField,
} from '@jiebang/platform/graphql';
import type { BudgetCategory } from '../domain/budget.js';
import type { ProposalState } from '../domain/proposal-lifecycle.js';
import { MAX_VERSION } from './call.input.js';
import { BudgetCategoryEnum } from './call.type.js';
import type { ProposalSort } from '../funding.read-model.js';
import { ProposalSortEnum, ProposalStateEnum } from './proposal.type.js';

/** A budget of more lines than this is a ledger. */
const MAX_LINES = 100;

@ArgsType()
export class ProposalsArgs {
  @IdField()
  callId: Id;

  @PlainField(() => [ProposalStateEnum], { nullable: true })
  states?: ProposalState[];

  @PlainField(() => ProposalSortEnum, { nullable: true })
  sort?: ProposalSort;

  @Field(() => Int, { nullable: true })
  first?: number;

  @Field(() => String, { nullable: true })
  after?: string;
}

@InputType()
export class StartProposalInput {
  @IdField()
  callId: Id;

  @IdField()
  teamId: Id;
}

@InputType()
export class MoveProposalInput {
  @IdField()
  proposalId: Id;

  @IntField({ min: 1, max: MAX_VERSION })
  version: number;
}

@InputType()
export class ProposalSectionInput {
  @TextField({ max: 60 })
  key: string;

  @TextField({ max: 20_000, min: 0, description: 'Blank takes the section away' })
  text: string;
}

@InputType({
  description: 'What is left out stays as it is; null takes a value away. Saves whatever there is.',
})
export class SaveProposalDraftInput extends MoveProposalInput {
  @TextField({ max: 200, min: 0, nullable: true })
  titleZh?: string | null;

  @TextField({ max: 300, min: 0, nullable: true })
  titleEn?: string | null;

  @TextField({ max: 5_000, min: 0, nullable: true })
  abstractZh?: string | null;

  @TextField({ max: 10_000, min: 0, nullable: true })
  abstractEn?: string | null;

  @IdField({ nullable: true, description: "One of the team's chosen challenges" })
  challengeId?: Id | null;

  @IntField({ min: 1, max: 240, nullable: true })
  durationMonths?: number | null;

  @NestedListField(() => ProposalSectionInput, { maxItems: 30, nullable: true })
  sections?: ProposalSectionInput[];
}

@InputType()
export class BudgetLineInput {
  @PlainField(() => BudgetCategoryEnum)
  category: BudgetCategory;

  @TextField({ max: 300 })
  item: string;

  @FenField()
  amountFen: Fen;
}

@InputType()
export class ReplaceProposalBudgetInput extends MoveProposalInput {
  @NestedListField(() => BudgetLineInput, { maxItems: MAX_LINES })
  lines: BudgetLineInput[];

  @FenField({
    nullable: true,
    description: 'The total that the applicant saw; refused where the lines differ',
  })
  totalFen?: Fen | null;
}
