import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import type { ProfileField, VisibilityLevel } from '../domain/visibility.js';

/** A decision to whom a field of a profile is shown. Rows are added and never changed. */
@Entity('visibility_decision')
@Check('ck_visibility_decision__level', `to_level IN ('public', 'signed_in', 'private')`)
@Index('ix_visibility_decision__person_id__id', ['personId', 'id'])
export class VisibilityDecisionEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  personId: Id;

  @Column('text')
  field: ProfileField;

  /** Null for the first. */
  @Column('text', { nullable: true })
  fromLevel: VisibilityLevel | null;

  @Column('text')
  toLevel: VisibilityLevel;

  /** Null where the platform itself did it. */
  @Column('uuid', { nullable: true })
  decidedBy: Id | null;

  @Column('timestamptz')
  at: Date;
}
