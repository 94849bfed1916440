import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';

/** A place that a team wants to fill, shown on the team board. */
@Entity('team_open_seat')
export class TeamOpenSeatEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  teamId: Id;

  @Column('text')
  disciplineCode: string;

  @Column('text', { default: '' })
  note: string;
}

/** A challenge that a team wants, by rank from 1. */
@Entity('team_choice')
@Check('ck_team_choice__rank', 'rank BETWEEN 1 AND 3')
@Index('uq_team_choice__challenge', ['teamId', 'challengeId'], { unique: true })
export class TeamChoiceEntity {
  @PrimaryColumn('uuid')
  teamId: Id;

  @PrimaryColumn('int')
  rank: number;

  @Index()
  @Column('uuid')
  challengeId: Id;
}

/** A change request after the lock: who opened the team again, and why. Never changed or removed. */
@Entity('team_reopening')
export class TeamReopeningEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  teamId: Id;

  @Column('text')
  reason: string;

  @Column('uuid')
  reopenedBy: Id;

  @Column('timestamptz')
  reopenedAt: Date;
}
