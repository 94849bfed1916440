import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { SEAT_STATES, type SeatState } from '../domain/seat-lifecycle.js';

/** A person's place in a team: invited, or a member, or what became of it. The leader has one too. */
@Entity('team_seat')
@Check('ck_team_seat__state', `state IN ('${SEAT_STATES.join("', '")}')`)
@Check('ck_team_seat__expires_at', `state <> 'invited' OR expires_at IS NOT NULL`)
@Check('ck_team_seat__answered_at', `state = 'invited' OR answered_at IS NOT NULL`)
@Index('uq_team_seat__one_team', { synchronize: false })
@Index('uq_team_seat__live', { synchronize: false })
@Index('ix_team_seat__due', { synchronize: false })
export class TeamSeatEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  teamId: Id;

  /** The team's own, repeated so that one index can hold a person to one team of a programme. */
  @Column('uuid')
  programmeId: Id;

  @Index()
  @Column('uuid')
  personId: Id;

  @Column('text', { default: 'invited' })
  state: SeatState;

  @Column('uuid')
  invitedBy: Id;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  /** When it left the state "invited", or was last moved. */
  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
