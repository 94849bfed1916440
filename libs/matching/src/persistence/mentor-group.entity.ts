import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { MENTOR_GROUP_STATES, type MentorGroupState } from '../domain/mentor-group.lifecycle.js';

@Entity('mentor_group')
@Check('ck_mentor_group__state', `state IN ('${MENTOR_GROUP_STATES.join("', '")}')`)
@Index('ix_mentor_group__run_id__id', ['runId', 'id'])
@Index('ix_mentor_group__programme_id__id', ['programmeId', 'id'])
@Index('ix_mentor_group__team_id', ['teamId'])
@Index('uq_mentor_group__live', { synchronize: false })
export class MentorGroupEntity extends VersionedEntity {
  @Column('uuid')
  runId: Id;

  @Column('uuid')
  programmeId: Id;

  @Column('uuid')
  teamId: Id;

  @Column('text')
  state: MentorGroupState;

  @Column('bigint')
  score: number;

  @Column('bigint')
  affinity: number;

  @Column('bigint')
  cohesion: number;

  @Column('text', { array: true })
  slots: string[];
}
