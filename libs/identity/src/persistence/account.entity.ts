import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { ACCOUNT_STATUSES, type AccountStatus } from '../domain/account.js';

/** The way in for one person: a login name with a password, a campus identity, or both. */
@Entity('account')
@Check('ck_account__status', `status IN ('${ACCOUNT_STATUSES.join("', '")}')`)
@Check('ck_account__login', `login = lower(login)`)
@Index('ix_account__login_prefix', { synchronize: false })
export class AccountEntity extends VersionedEntity {
  @Index('uq_account__person_id', { unique: true })
  @Column('uuid')
  personId: Id;

  @Index('uq_account__login', { unique: true })
  @Column('text')
  login: string;

  /** argon2id, PHC format; null where only the campus signs the person in. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  @Column('text', { default: 'active' })
  status: AccountStatus;

  @Column('int', { default: 0 })
  failedAttempts: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;

  /** `issuer|subject` of the campus identity provider. */
  @Index('uq_account__oidc_subject', { unique: true })
  @Column('text', { nullable: true })
  oidcSubject: string | null;
}
