import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import type { NoticeParams } from '../domain/notice-words.js';

/** Something that a person is told. Rows are added by event handlers, marked by their person, and pruned. */
@Entity()
@Index('uq_notification__event', ['personId', 'eventId'], { unique: true })
@Index('ix_notification__person_id__id', ['personId', 'id'])
@Index('ix_notification__unread', ['personId', 'id'], { where: 'read_at IS NULL' })
@Index('ix_notification__created_at', ['createdAt'])
export class NotificationEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  personId: Id;

  @Column('uuid')
  eventId: Id;

  @Column('text')
  kind: string;

  @Column('jsonb')
  params: NoticeParams;

  @Column('text')
  path: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readAt: Date | null;
}
