import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import {
  GRADING_SIDES,
  OUTCOME_GRADES,
  USE_LEVELS,
  type GradingSide,
  type OutcomeGrade,
  type UseLevel,
} from '../domain/grading.js';
import { OUTCOME_PARTS, type OutcomePart } from '../domain/outcome.js';

const quoted = (values: readonly string[]) => `'${values.join("', '")}'`;

/** Somebody who is named with an outcome, and their own word on it. */
@Entity('outcome_member')
@Check('ck_outcome_member__part', `part IN (${quoted(OUTCOME_PARTS)})`)
@Check('ck_outcome_member__answer', `answer IN ('agreed', 'declined')`)
@Check('ck_outcome_member__answered', '(answer IS NULL) = (answered_at IS NULL)')
export class OutcomeMemberEntity {
  @PrimaryColumn('uuid')
  outcomeId: Id;

  @Index()
  @PrimaryColumn('uuid')
  personId: Id;

  @Column('int')
  place: number;

  @Column('text')
  part: OutcomePart;

  @Column('text', { nullable: true })
  answer: 'agreed' | 'declined' | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}

/** Somebody who was asked to grade for a side, and what they said. */
@Entity('outcome_grading')
@Check('ck_outcome_grading__side', `side IN (${quoted(GRADING_SIDES)})`)
@Check('ck_outcome_grading__grade', `grade IN (${quoted(OUTCOME_GRADES)})`)
@Check(
  'ck_outcome_grading__given',
  '(grade IS NULL) = (graded_at IS NULL) AND (grade IS NULL) = (comment IS NULL)',
)
@Check(
  'ck_outcome_grading__declined',
  '(declined_at IS NULL) = (decline_reason IS NULL) AND (declined_at IS NULL OR grade IS NULL)',
)
@Index('uq_outcome_grading__side', { synchronize: false })
@Index('uq_outcome_grading__person', { synchronize: false })
export class OutcomeGradingEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  outcomeId: Id;

  @Column('text')
  side: GradingSide;

  @Index()
  @Column('uuid')
  personId: Id;

  @Column('uuid')
  askedBy: Id;

  @Column('timestamptz')
  askedAt: Date;

  @Column('text', { nullable: true })
  grade: OutcomeGrade | null;

  @Column('text', { nullable: true })
  comment: string | null;

  @Column('timestamptz', { nullable: true })
  gradedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  declinedAt: Date | null;

  @Column('text', { nullable: true })
  declineReason: string | null;
}

/** A clinician's word on how far it is in use. The newest of each clinician counts; earlier ones stay as traces. */
@Entity('outcome_use')
@Check('ck_outcome_use__level', `level IN (${quoted(USE_LEVELS)})`)
export class OutcomeUseEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  outcomeId: Id;

  @Index()
  @Column('uuid')
  personId: Id;

  @Column('text')
  level: UseLevel;

  @Column('text')
  note: string;

  @Column('timestamptz')
  at: Date;
}
