import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '@jiebang/identity';
import type { Fen, Id } from '@jiebang/kernel';
import { connectionOf, FenScalar, resultUnion } from '@jiebang/platform/graphql';
import type { BudgetCategory } from '../domain/budget.js';
import { PROPOSAL_STATES, type ProposalState } from '../domain/proposal-lifecycle.js';
import { PROPOSAL_SORTS } from '../funding.read-model.js';
import { BudgetCategoryEnum } from './call.type.js';

export const ProposalStateEnum = Object.fromEntries(PROPOSAL_STATES.map((state) => [state, state]));
registerEnumType(ProposalStateEnum, { name: 'ProposalState' });

export const ProposalSortEnum = Object.fromEntries(PROPOSAL_SORTS.map((sort) => [sort, sort]));
registerEnumType(ProposalSortEnum, {
  name: 'ProposalSort',
  description: 'The newest, or those that ask for the most, first',
});

@ObjectType({ description: 'How many proposals of a call are in a state, and what they ask for together.' })
export class ProposalFigure {
  @Field(() => ProposalStateEnum)
  state: ProposalState;

  @Field(() => Int)
  proposals: number;

  @Field(() => FenScalar)
  totalFen: Fen;
}

@ObjectType({ description: 'What the team wrote in one section.' })
export class ProposalSection {
  @Field()
  key: string;

  @Field()
  text: string;
}

@ObjectType('ProposalBudgetLine')
export class BudgetLineType {
  @Field(() => BudgetCategoryEnum)
  category: BudgetCategory;

  @Field()
  item: string;

  @Field(() => FenScalar)
  amountFen: Fen;
}

@ObjectType({ description: 'A signature that stands: any edit voids it.' })
export class ProposalSignature {
  @Field(() => Date)
  signedAt: Date;

  @Field(() => Person, { nullable: true })
  person?: Person;

  personId: Id;
}

@ObjectType({ description: "A team's proposal in a call. For the team and the project office." })
export class Proposal {
  @Field(() => ID)
  id: Id;

  @Field(() => ID)
  callId: Id;

  @Field(() => ID)
  teamId: Id;

  @Field(() => ID, { nullable: true })
  challengeId: Id | null;

  @Field(() => String, { nullable: true })
  titleZh: string | null;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => String, { nullable: true })
  abstractZh: string | null;

  @Field(() => String, { nullable: true })
  abstractEn: string | null;

  @Field(() => Int, { nullable: true })
  durationMonths: number | null;

  @Field(() => FenScalar, { description: "Sum of the budget's lines" })
  totalFen: Fen;

  @Field(() => ProposalStateEnum)
  state: ProposalState;

  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Date)
  updatedAt: Date;

  @Field(() => Int)
  version: number;

  programmeId: Id;
  mentorGroupId: Id | null;
}

@ObjectType()
export class ProposalConnection extends connectionOf(Proposal) {}

export const StartProposalResult = resultUnion('StartProposalResult', Proposal);
export const SaveProposalDraftResult = resultUnion('SaveProposalDraftResult', Proposal);
export const ReplaceProposalBudgetResult = resultUnion('ReplaceProposalBudgetResult', Proposal);
export const RequestProposalSignoffResult = resultUnion('RequestProposalSignoffResult', Proposal);
export const SignProposalResult = resultUnion('SignProposalResult', Proposal);
export const SubmitProposalResult = resultUnion('SubmitProposalResult', Proposal);
export const WithdrawProposalResult = resultUnion('WithdrawProposalResult', Proposal);
export const ReturnProposalToDraftResult = resultUnion('ReturnProposalToDraftResult', Proposal);
