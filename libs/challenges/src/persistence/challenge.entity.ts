import { Check, Column, Entity, Index } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import {
  CHALLENGE_SOURCES,
  LIST_KINDS,
  type ChallengeSource,
  type ListKind,
  type Provenance,
} from '../domain/challenge.js';
import { CHALLENGE_STATES, UNPUBLISHED_STATES, type ChallengeState } from '../domain/challenge-lifecycle.js';
import type { Target } from '../domain/target.js';

const quoted = (values: readonly string[]) => `'${values.join("', '")}'`;

/** What is published has a number, a day of publication and a deadline; what is not has none of them. */
export const CHALLENGE_PUBLISHED =
  `CASE WHEN state IN (${quoted(UNPUBLISHED_STATES)}) ` +
  `THEN number IS NULL AND published_at IS NULL AND deadline_at IS NULL ` +
  `ELSE number IS NOT NULL AND published_at IS NOT NULL AND deadline_at IS NOT NULL END`;

/**
 * A challenge (榜题) of a list. Nothing in this table is confidential: what is, stays with the need.
 * Columns for bulk loading: id, version (1), list_id, programme_id and kind (both as the list has them), need_id?,
 * source, state, owner_person_id, title_zh, title_en, summary_zh?, summary_en?, area?, area_zh?, area_en?, keywords, discipline_codes,
 * department_codes (text[], '{}' for none), targets (jsonb, as in `need`), budget_fen?, duration_months?, provenance?
 * (jsonb {issuer, year, listName, sourceUrl, itemKind}, all five keys), and from `open` on number ("CODE-0001"),
 * published_at, deadline_at (the list's closes_at); synthetic. Instants are kept to the millisecond, because cursors
 * carry them.
 */
@Entity('challenge')
@Check('ck_challenge__state', `state IN (${quoted(CHALLENGE_STATES)})`)
@Check('ck_challenge__kind', `kind IN (${quoted(LIST_KINDS)})`)
@Check('ck_challenge__source', `source IN (${quoted(CHALLENGE_SOURCES)})`)
@Check('ck_challenge__need', `need_id IS NULL OR source = 'clinical_need'`)
@Check('ck_challenge__published', CHALLENGE_PUBLISHED)
@Check('ck_challenge__budget_fen', 'budget_fen >= 0')
@Check('ck_challenge__duration_months', 'duration_months BETWEEN 1 AND 600')
@Index('uq_challenge__live_need', { synchronize: false })
@Index('ix_challenge__published', { synchronize: false })
@Index('ix_challenge__deadline', { synchronize: false })
@Index('ix_challenge__budget', { synchronize: false })
@Index('ix_challenge__list', { synchronize: false })
@Index('ix_challenge__area', { synchronize: false })
@Index('ix_challenge__programme', { synchronize: false })
@Index('ix_challenge__discipline_codes', { synchronize: false })
@Index('ix_challenge__department_codes', { synchronize: false })
@Index(['listId', 'id'])
@Index(['listId', 'place', 'id'])
export class ChallengeEntity extends VersionedEntity {
  @Column('uuid')
  listId: Id;

  /** Where the office has put it among those of its list; equal places go by id. */
  @Column('integer', { default: 0 })
  place: number;

  @Column('uuid')
  programmeId: Id;

  @Column('text')
  kind: ListKind;

  @Column('uuid', { nullable: true })
  needId: Id | null;

  @Column('text')
  source: ChallengeSource;

  @Column('text')
  state: ChallengeState;

  @Index()
  @Column('uuid')
  ownerPersonId: Id;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('text', { nullable: true })
  summaryZh: string | null;

  @Column('text', { nullable: true })
  summaryEn: string | null;

  /** Key of the priority area, for instance "medical-robotics". */
  @Column('text', { nullable: true })
  area: string | null;

  @Column('text', { nullable: true })
  areaZh: string | null;

  @Column('text', { nullable: true })
  areaEn: string | null;

  @Column('text', { array: true, default: [] })
  keywords: readonly string[];

  @Column('text', { array: true, default: [] })
  disciplineCodes: readonly string[];

  @Column('text', { array: true, default: [] })
  departmentCodes: readonly string[];

  @Column('jsonb', { default: [] })
  targets: readonly Target[];

  @Column('bigint', { nullable: true })
  budgetFen: Fen | null;

  @Column('int', { nullable: true })
  durationMonths: number | null;

  @Column('jsonb', { nullable: true })
  provenance: Provenance | null;

  @Index('uq_challenge__number', { unique: true })
  @Column('text', { nullable: true })
  number: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deadlineAt: Date | null;

  /** True for demo challenges. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
