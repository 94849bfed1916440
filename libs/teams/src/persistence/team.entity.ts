import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import type { TeamLack } from '../domain/team-completeness.js';
import { TEAM_STATES, type TeamState } from '../domain/team-lifecycle.js';

/** A student team of one programme. */
@Entity('team')
@Check('ck_team__state', `state IN ('${TEAM_STATES.join("', '")}')`)
@Check('ck_team__complete', `state NOT IN ('complete', 'locked') OR lacks = '{}'`)
@Check('ck_team__locked_at', `state NOT IN ('locked', 'active', 'finished') OR locked_at IS NOT NULL`)
@Index('uq_team__programme', ['id', 'programmeId'], { unique: true })
@Index('ix_team__programme_id__id', ['programmeId', 'id'])
@Index('ix_team__board', { synchronize: false })
export class TeamEntity extends VersionedEntity {
  @Column('uuid')
  programmeId: Id;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('text', { default: '' })
  summaryZh: string;

  @Column('text', { default: '' })
  summaryEn: string;

  /** What the team looks for in mentors and members: GB/T 13745 or foundation codes. */
  @Column('text', { array: true, default: [] })
  wantedDisciplineCodes: string[];

  /** One of the accepted seats. */
  @Column('uuid')
  leaderPersonId: Id;

  @Column('text', { default: 'forming' })
  state: TeamState;

  /** What the rule of completeness found missing after the last change of members; empty where it holds. */
  @Column('text', { array: true, default: [] })
  lacks: TeamLack[];

  /** Where its members are, as far as their profiles tell others. */
  @Column('text', { array: true, default: [] })
  campuses: string[];

  /** Set while locked and after. */
  @Column('timestamptz', { nullable: true })
  lockedAt: Date | null;
}
