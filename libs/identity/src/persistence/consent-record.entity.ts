import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { CONSENT_PURPOSES, type ConsentPurpose } from '../domain/consent.js';

/** One answer to what people are asked to agree to. Rows are added and never changed. */
@Entity('consent_record')
@Check('ck_consent_record__purpose', `purpose IN ('${CONSENT_PURPOSES.join("', '")}')`)
@Index('ix_consent_record__person_id__id', ['personId', 'id'])
export class ConsentRecordEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  personId: Id;

  @Column('text')
  purpose: ConsentPurpose;

  @Column('text')
  version: string;

  @Column('boolean')
  given: boolean;

  @Column('timestamptz')
  at: Date;
}
