import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { BUDGET_CATEGORIES, type BudgetCategory } from '../domain/budget.js';

/** A line of a proposal's budget, by place from 1. */
@Entity('proposal_budget_line')
@Check('ck_proposal_budget_line__category', `category IN ('${BUDGET_CATEGORIES.join("', '")}')`)
@Check('ck_proposal_budget_line__amount_fen', 'amount_fen >= 0')
export class ProposalBudgetLineEntity {
  @PrimaryColumn('uuid')
  proposalId: Id;

  @PrimaryColumn('int')
  position: number;

  @Column('text')
  category: BudgetCategory;

  @Column('text')
  item: string;

  @Column('bigint')
  amountFen: Fen;
}

/** A member's signature under a proposal as it stood; voided by the next edit, never removed. */
@Entity('proposal_signature')
@Index('uq_proposal_signature__standing', { synchronize: false })
export class ProposalSignatureEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  proposalId: Id;

  @Column('uuid')
  personId: Id;

  @Column('timestamptz')
  signedAt: Date;

  @Column('timestamptz', { nullable: true })
  voidedAt: Date | null;
}
