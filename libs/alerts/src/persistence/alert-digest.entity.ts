import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import type { DigestChallenge, DigestEntry } from '../domain/digest.js';

/** What somebody was told on a day, also where it was nothing. Written once. */
@Entity()
@Index('uq_alert_digest__day', ['personId', 'day'], { unique: true })
@Index('ix_alert_digest__day', ['day'])
export class AlertDigestEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  personId: Id;

  @Column('date')
  day: string;

  @Column('jsonb')
  entries: readonly DigestEntry[];

  @Column('jsonb')
  challenges: readonly DigestChallenge[];

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
