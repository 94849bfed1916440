import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { MENTOR_SEAT_STATES, type MentorSeatState } from '../domain/mentor-group.lifecycle.js';
import type { SeatExplanation } from '../engine/engine.js';

@Entity('mentor_seat')
@Check('ck_mentor_seat__state', `state IN ('${MENTOR_SEAT_STATES.join("', '")}')`)
@Check(
  'ck_mentor_seat__invited',
  `state <> 'inviting' OR (invited_at IS NOT NULL AND expires_at IS NOT NULL)`,
)
@Index('ix_mentor_seat__person_id__id', { synchronize: false })
@Index('ix_mentor_seat__waiting', { synchronize: false })
@Index('uq_mentor_seat__slot', { synchronize: false })
@Index('uq_mentor_seat__person', { synchronize: false })
export class MentorSeatEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  groupId: Id;

  @Column('text')
  slot: string;

  @Column('uuid')
  personId: Id;

  @Column('text')
  state: MentorSeatState;

  @Column('int')
  attempt: number;

  @Column('jsonb')
  explanation: SeatExplanation;

  @Column('timestamptz', { nullable: true })
  invitedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  respondedAt: Date | null;

  @Column('text', { nullable: true })
  responseReason: string | null;
}
