import { Check, Column, Entity, Index } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import type { CategoryCeiling } from '../domain/budget.js';
import type { CallTerms, Rubric, SectionTemplate } from '../domain/call.js';
import { CALL_STATES, type CallState } from '../domain/call-lifecycle.js';
import type { EligibilityRule } from '../domain/eligibility.js';

/** A call for proposals of a fund. Drafts may have gaps; the checks bind fields to states from the approval on. */
@Entity('funding_call')
@Check('ck_funding_call__state', `state IN ('${CALL_STATES.join("', '")}')`)
@Check(
  'ck_funding_call__complete',
  `state = 'draft' OR (title_zh IS NOT NULL AND title_en IS NOT NULL AND opens_at IS NOT NULL AND closes_at IS NOT NULL
   AND opens_at < closes_at AND ceiling_fen IS NOT NULL AND ceiling_fen > 0 AND rubric IS NOT NULL)`,
)
@Check('ck_funding_call__terms', `state IN ('draft', 'approved', 'announced') OR terms IS NOT NULL`)
@Index('uq_funding_call__programme', ['id', 'programmeId'], { unique: true })
@Index('ix_funding_call__programme_id__id', ['programmeId', 'id'])
@Index('ix_funding_call__due', { synchronize: false })
export class FundingCallEntity extends VersionedEntity {
  @Column('uuid')
  programmeId: Id;

  @Index()
  @Column('uuid')
  fundId: Id;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  guideZh: string | null;

  @Column('text', { nullable: true })
  guideEn: string | null;

  @Column('timestamptz', { nullable: true })
  opensAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closesAt: Date | null;

  /** The most that one proposal may ask for, in fen. */
  @Column('bigint', { nullable: true })
  ceilingFen: Fen | null;

  /** `[{category, ceilingFen}]` */
  @Column('jsonb', { default: [] })
  categoryCeilings: readonly CategoryCeiling[];

  /** `[{key, textZh, textEn, check, value, source: {name, issuer, year, url} | null}]` */
  @Column('jsonb', { default: [] })
  eligibilityRules: readonly EligibilityRule[];

  /** `{nameZh, nameEn, total, criteria: [{key, nameZh, nameEn, weight}]}` */
  @Column('jsonb', { nullable: true })
  rubric: Rubric | null;

  /** `[{key, titleZh, titleEn, required, maxLength}]` */
  @Column('jsonb', { default: [] })
  sections: readonly SectionTemplate[];

  @Column('text', { default: 'draft' })
  state: CallState;

  @Column('uuid', { nullable: true })
  approvedBy: Id | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** Frozen at the opening: `{ceilingFen, categoryCeilings, eligibilityRules, rubric, sections}` as they were then. */
  @Column('jsonb', { nullable: true })
  terms: CallTerms | null;
}
