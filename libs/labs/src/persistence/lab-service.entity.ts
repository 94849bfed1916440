import { Check, Column, Entity, Index } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/**
 * A service of a facility, with or without one of its instruments. Bulk loads give id, version (1), facility_id, name_zh and
 * name_en; prices are whole fen a unit, or null.
 */
@Entity('lab_service')
@Check('ck_lab_service__prices', 'internal_fen >= 0 AND external_fen >= 0')
export class LabServiceEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  facilityId: Id;

  @Column('uuid', { nullable: true })
  instrumentId: Id | null;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('bigint', { nullable: true })
  internalFen: Fen | null;

  @Column('bigint', { nullable: true })
  externalFen: Fen | null;

  @Column('text', { nullable: true })
  unitZh: string | null;

  @Column('text', { nullable: true })
  unitEn: string | null;

  /** Where the price comes from: an institution's list with its address, or that it is made up for the demo. */
  @Column('text', { nullable: true })
  priceNote: string | null;

  @Column('boolean', { default: true })
  offered: boolean;
}
