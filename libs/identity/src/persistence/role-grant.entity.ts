import { Check, Column, Entity, Index } from 'typeorm';
import { ROLES, type Id, type Role } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/** A role that an account bears: everywhere, or within one organisation (and below) or one programme. */
@Entity('role_grant')
@Check('ck_role_grant__role', `role IN ('${ROLES.join("', '")}')`)
@Index('uq_role_grant__live', { synchronize: false })
@Index('ix_role_grant__role', { synchronize: false })
export class RoleGrantEntity extends VersionedEntity {
  @Column('uuid')
  accountId: Id;

  @Column('text')
  role: Role;

  @Column('uuid', { nullable: true })
  organisationId: Id | null;

  @Column('uuid', { nullable: true })
  programmeId: Id | null;

  @Column('uuid', { nullable: true })
  grantedBy: Id | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
