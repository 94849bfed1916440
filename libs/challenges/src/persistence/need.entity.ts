import { Check, Column, Entity, Index } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { CONFIDENTIALITY_TIERS, type Confidentiality } from '../domain/need.js';
import {
  NEED_STATES,
  RETURNABLE_STATES,
  type NeedState,
  type ReturnableState,
} from '../domain/need-lifecycle.js';
import type { Target } from '../domain/target.js';

const quoted = (values: readonly string[]) => `'${values.join("', '")}'`;

/** What a need has to have outside of the states in which its owner still writes. */
export const NEED_COMPLETE =
  `state IN ('draft', 'info_requested', 'withdrawn') OR (title_zh IS NOT NULL AND scene IS NOT NULL ` +
  `AND confidentiality IS NOT NULL)`;

/**
 * A clinical need. Everything that the owner fills in may be missing while it is a draft.
 * Columns for bulk loading: id, version (1), owner_person_id, programme_id?, state, return_state?, the content,
 * merged_into_id?, decline_reason?, submitted_at (all but drafts), last_action_at, synthetic. Lists are text[] ('{}'),
 * targets jsonb: [{name, comparator, value, valueTo, unit, note}], all six keys present.
 */
@Entity('need')
@Check('ck_need__state', `state IN (${quoted(NEED_STATES)})`)
@Check('ck_need__return_state', `return_state IN (${quoted(RETURNABLE_STATES)})`)
@Check('ck_need__confidentiality', `confidentiality IN (${quoted(CONFIDENTIALITY_TIERS)})`)
@Check('ck_need__returns', `(state IN ('info_requested', 'merged')) = (return_state IS NOT NULL)`)
@Check('ck_need__merged', `(state = 'merged') = (merged_into_id IS NOT NULL) AND merged_into_id <> id`)
@Check('ck_need__declined', `(state = 'declined') <= (decline_reason IS NOT NULL)`)
@Check('ck_need__submitted', `state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL`)
@Check('ck_need__complete', NEED_COMPLETE)
@Check('ck_need__budget_fen', 'budget_fen >= 0')
@Index('ix_need__keywords', { synchronize: false })
@Index('ix_need__department_codes', { synchronize: false })
@Index(['ownerPersonId', 'id'])
@Index(['state', 'id'])
@Index(['programmeId', 'state'])
export class NeedEntity extends VersionedEntity {
  @Column('uuid')
  ownerPersonId: Id;

  @Column('uuid', { nullable: true })
  programmeId: Id | null;

  @Column('text')
  state: NeedState;

  /** Where a question or a merge leads back to. */
  @Column('text', { nullable: true })
  returnState: ReturnableState | null;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  scene: string | null;

  @Column('text', { nullable: true })
  currentPractice: string | null;

  @Column('text', { nullable: true })
  harmAndCost: string | null;

  @Column('jsonb', { default: [] })
  targets: readonly Target[];

  @Column('text', { array: true, default: [] })
  keywords: readonly string[];

  @Column('text', { nullable: true })
  disease: string | null;

  @Column('text', { array: true, default: [] })
  departmentCodes: readonly string[];

  @Column('text', { array: true, default: [] })
  disciplineCodes: readonly string[];

  @Column('text', { nullable: true })
  samplesAndData: string | null;

  @Column('boolean', { nullable: true })
  ethicsNeeded: boolean | null;

  @Column('text', { nullable: true })
  ethicsNote: string | null;

  @Column('boolean', { nullable: true })
  hgrInvolved: boolean | null;

  @Column('text', { nullable: true })
  hgrNote: string | null;

  @Column('text', { nullable: true })
  confidentiality: Confidentiality | null;

  @Column('text', { nullable: true })
  confidentialDetails: string | null;

  @Column('bigint', { nullable: true })
  budgetFen: Fen | null;

  @Column('date', { nullable: true })
  deadlineOn: string | null;

  @Index()
  @Column('uuid', { nullable: true })
  mergedIntoId: Id | null;

  @Column('text', { nullable: true })
  declineReason: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  /** When somebody last moved or edited it; staleness counts from here. */
  @Column('timestamptz')
  lastActionAt: Date;

  /** True for demo needs. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
