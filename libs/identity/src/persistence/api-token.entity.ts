import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';

/** A secret that programs sign in with, limited to scopes; kept as a keyed hash only. */
@Entity('api_token')
export class ApiTokenEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid')
  accountId: Id;

  @Column('text')
  name: string;

  @Index('uq_api_token__token_hash', { unique: true })
  @Column('text')
  tokenHash: string;

  /** Capability names, and `read`. */
  @Column('text', { array: true })
  scopes: string[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
