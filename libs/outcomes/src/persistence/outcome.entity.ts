import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import type { EvidenceItem } from '../domain/evidence-item.js';
import { OUTCOME_STATES, type OutcomeState } from '../domain/outcome-lifecycle.js';
import {
  OUTCOME_TYPES,
  OUTCOME_VISIBILITIES,
  STANDARD_LEVELS,
  type OutcomeType,
  type OutcomeVisibility,
  type StandardLevel,
} from '../domain/outcome.js';

const quoted = (values: readonly string[]) => `'${values.join("', '")}'`;

/** An outcome. Everything that the owner fills in may be missing while it is a draft. */
@Entity('outcome')
@Check('ck_outcome__state', `state IN (${quoted(OUTCOME_STATES)})`)
@Check('ck_outcome__type', `type IN (${quoted(OUTCOME_TYPES)})`)
@Check('ck_outcome__standard_level', `standard_level IN (${quoted(STANDARD_LEVELS)})`)
@Check('ck_outcome__visibility', `visibility IN (${quoted(OUTCOME_VISIBILITIES)})`)
@Check('ck_outcome__trl', 'trl BETWEEN 1 AND 9')
@Check('ck_outcome__submitted', `state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL`)
@Check(
  'ck_outcome__complete',
  `state IN ('draft', 'info_requested', 'withdrawn') OR (type IS NOT NULL AND title_zh IS NOT NULL
   AND title_en IS NOT NULL AND summary_zh IS NOT NULL AND summary_en IS NOT NULL AND year IS NOT NULL
   AND visibility IS NOT NULL)`,
)
@Check('ck_outcome__question', `(state = 'info_requested') = (question IS NOT NULL)`)
@Check('ck_outcome__published', `(state IN ('published', 'disputed')) <= (published_at IS NOT NULL)`)
@Check('ck_outcome__reason', `(state IN ('disputed', 'retracted')) = (reason IS NOT NULL)`)
@Index(['ownerPersonId', 'id'])
@Index(['state', 'id'])
@Index('ix_outcome__challenge_id', { synchronize: false })
@Index('ix_outcome__need_id', { synchronize: false })
@Index('ix_outcome__team_id', { synchronize: false })
@Index('ix_outcome__problem_owner_person_id', { synchronize: false })
export class OutcomeEntity extends VersionedEntity {
  @Column('uuid')
  ownerPersonId: Id;

  @Column('uuid', { nullable: true })
  programmeId: Id | null;

  /** The clinician whose challenge or need it answers. */
  @Column('uuid', { nullable: true })
  problemOwnerPersonId: Id | null;

  @Column('text')
  state: OutcomeState;

  @Column('text', { nullable: true })
  type: OutcomeType | null;

  @Column('text', { nullable: true })
  standardLevel: StandardLevel | null;

  @Column('text', { nullable: true })
  titleZh: string | null;

  @Column('text', { nullable: true })
  titleEn: string | null;

  @Column('text', { nullable: true })
  summaryZh: string | null;

  @Column('text', { nullable: true })
  summaryEn: string | null;

  @Column('int', { nullable: true })
  year: number | null;

  @Column('int', { nullable: true })
  trl: number | null;

  @Column('text', { array: true, default: [] })
  keywords: readonly string[];

  @Column('text', { array: true, default: [] })
  disciplineCodes: readonly string[];

  @Column('text', { array: true, default: [] })
  departmentCodes: readonly string[];

  @Column('uuid', { nullable: true })
  challengeId: Id | null;

  @Column('uuid', { nullable: true })
  needId: Id | null;

  @Column('uuid', { nullable: true })
  teamId: Id | null;

  @Column('uuid', { array: true, default: [] })
  organisationIds: readonly Id[];

  /** `[{kind, title, ref, url, confidential}]` */
  @Column('jsonb', { default: [] })
  evidence: readonly EvidenceItem[];

  @Column('text', { nullable: true })
  visibility: OutcomeVisibility | null;

  @Column('text', { nullable: true })
  confidentialDetails: string | null;

  /** What the office wants to know. */
  @Column('text', { nullable: true })
  question: string | null;

  /** Why it is disputed or was retracted. */
  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('timestamptz')
  lastActionAt: Date;

  /** True for demo outcomes. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
