import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import {
  SCREENING_SIDES,
  SCREENING_VERDICTS,
  type ScreeningSide,
  type ScreeningVerdict,
} from '../domain/need.js';

/** What one side of the screening pair found. An edit of the need voids it; it stays as a trace. */
@Entity('need_screening')
@Check('ck_need_screening__side', `side IN ('${SCREENING_SIDES.join("', '")}')`)
@Check('ck_need_screening__verdict', `verdict IN ('${SCREENING_VERDICTS.join("', '")}')`)
@Index('uq_need_screening__side', { synchronize: false })
@Index('uq_need_screening__person', { synchronize: false })
export class NeedScreeningEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  needId: Id;

  @Column('text')
  side: ScreeningSide;

  @Column('uuid')
  personId: Id;

  @Column('text')
  verdict: ScreeningVerdict;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz', { nullable: true })
  voidedAt: Date | null;
}

/** A question to the owner of a need, and the answer. */
@Entity('need_question')
@Check('ck_need_question__answer', '(answered_at IS NULL) = (answer IS NULL)')
@Index('uq_need_question__open', { synchronize: false })
export class NeedQuestionEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  needId: Id;

  @Column('uuid')
  askedBy: Id;

  @Column('text')
  question: string;

  @Column('timestamptz')
  askedAt: Date;

  /** The need's version when it was asked: what is higher at the answer was edited since. */
  @Column('int')
  versionAsked: number;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}

/** The trace of a merge, kept when it is undone. */
@Entity('need_merge')
@Check('ck_need_merge__undone', '(undone_at IS NULL) = (undone_by IS NULL)')
@Index('uq_need_merge__live', { synchronize: false })
export class NeedMergeEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  needId: Id;

  @Index()
  @Column('uuid')
  intoId: Id;

  @Column('text')
  reason: string;

  @Column('uuid')
  mergedBy: Id;

  @Column('timestamptz')
  mergedAt: Date;

  @Column('uuid', { nullable: true })
  undoneBy: Id | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
