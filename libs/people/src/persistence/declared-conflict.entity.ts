import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { CONFLICT_KINDS, type ConflictKind } from '../domain/conflict.js';

/**
 * A conflict of interest that somebody declared; never deleted, only withdrawn. Bulk loads give id, version (1),
 * declarer_person_id, other_person_id, kind, reason and declared_at.
 */
@Entity('declared_conflict')
@Check('ck_declared_conflict__kind', `kind IN ('${CONFLICT_KINDS.join("', '")}')`)
@Check('ck_declared_conflict__other', `other_person_id <> declarer_person_id`)
@Index('uq_declared_conflict__live', { synchronize: false })
export class DeclaredConflictEntity extends VersionedEntity {
  @Column('uuid')
  declarerPersonId: Id;

  @Index()
  @Column('uuid')
  otherPersonId: Id;

  @Column('text')
  kind: ConflictKind;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  declaredAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
