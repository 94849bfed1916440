import { Check, Column, Entity, Index } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { PROPOSAL_STATES, type ProposalState } from '../domain/proposal-lifecycle.js';

/** A team's proposal in a call. */
@Entity('proposal')
@Check('ck_proposal__state', `state IN ('${PROPOSAL_STATES.join("', '")}')`)
@Check(
  'ck_proposal__submitted',
  `state IN ('draft', 'member_signoff', 'withdrawn') OR (submitted_at IS NOT NULL AND submitted_by IS NOT NULL
   AND challenge_id IS NOT NULL AND title_zh IS NOT NULL AND title_en IS NOT NULL)`,
)
@Check('ck_proposal__total_fen', 'total_fen >= 0')
@Index('uq_proposal__call_team', ['callId', 'teamId'], { unique: true })
@Index('ix_proposal__call_id__id', ['callId', 'id'])
export class ProposalEntity extends VersionedEntity {
  @Column('uuid')
  callId: Id;

  /** The call's and the team's own, held together by foreign keys. */
  @Column('uuid')
  programmeId: Id;

  @Index()
  @Column('uuid')
  teamId: Id;

  @Index()
  @Column('uuid', { nullable: true })
  challengeId: Id | null;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  abstractZh: string | null;

  @Column('text', { nullable: true })
  abstractEn: string | null;

  @Column('int', { nullable: true })
  durationMonths: number | null;

  /** Texts by the keys of the call's sections: `{"background": "..."}`. */
  @Column('jsonb', { default: {} })
  sections: Record<string, string>;

  /** Sum of the budget's lines, in fen. */
  @Column('bigint', { default: 0 })
  totalFen: Fen;

  @Column('text', { default: 'draft' })
  state: ProposalState;

  /** Set by matching's events; no foreign key, groups are matching's own. */
  @Column('uuid', { nullable: true })
  mentorGroupId: Id | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy: Id | null;
}
