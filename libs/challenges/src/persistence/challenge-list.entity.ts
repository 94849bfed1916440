import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { LIST_KINDS, type ListKind } from '../domain/challenge.js';
import { LIST_STATES, type ListState } from '../domain/challenge-lifecycle.js';

/**
 * A list of challenges (榜单).
 * Columns for bulk loading: id, version (1), programme_id, code (capital letters, digits, hyphens), kind, title_zh,
 * title_en, intro_zh?, intro_en?, opens_at, closes_at, state, and for all states but draft ethics_checked_at,
 * ip_checked_at, checked_by?, approved_at; opened_at from `open` on; closed_at from `closed` on; synthetic. Instants are
 * kept to the millisecond.
 */
@Entity('challenge_list')
@Check('ck_challenge_list__state', `state IN ('${LIST_STATES.join("', '")}')`)
@Check('ck_challenge_list__kind', `kind IN ('${LIST_KINDS.join("', '")}')`)
@Check('ck_challenge_list__code', `code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'`)
@Check('ck_challenge_list__window', 'opens_at < closes_at')
@Check(
  'ck_challenge_list__approved',
  `(state <> 'draft') = (approved_at IS NOT NULL AND ethics_checked_at IS NOT NULL AND ip_checked_at IS NOT NULL)`,
)
@Check('ck_challenge_list__opened', `(state IN ('draft', 'approved', 'forecast')) = (opened_at IS NULL)`)
@Check(
  'ck_challenge_list__closed',
  `(state IN ('draft', 'approved', 'forecast', 'open')) = (closed_at IS NULL)`,
)
@Index('ix_challenge_list__due', { synchronize: false })
export class ChallengeListEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  programmeId: Id;

  @Index('uq_challenge_list__code', { unique: true })
  @Column('text')
  code: string;

  @Column('text')
  kind: ListKind;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('text', { nullable: true })
  introZh: string | null;

  @Column('text', { nullable: true })
  introEn: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  opensAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  closesAt: Date;

  @Column('text')
  state: ListState;

  @Column('timestamptz', { nullable: true })
  ethicsCheckedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  ipCheckedAt: Date | null;

  @Column('uuid', { nullable: true })
  checkedBy: Id | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt: Date | null;

  /** The instant at which it closed, which is `closes_at`, not the moment at which the clock's job noted it. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  /** True for demo lists. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
