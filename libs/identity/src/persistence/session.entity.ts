import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';

/** A signed-in browser. The cookie's token is kept as a keyed hash only. */
@Entity('session')
export class SessionEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  accountId: Id;

  @Index('uq_session__token_hash', { unique: true })
  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  /** Browser and system in words, for the list of one's own sessions. */
  @Column('text')
  device: string;
}
