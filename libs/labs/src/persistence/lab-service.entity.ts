import { Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/**
 * A service of a facility, with or without one of its instruments. Bulk loads give id, version (1), facility_id, name_zh and
 * name_en; its prices are rows of price_line.
 */
@Entity('lab_service')
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

  /** Where the price comes from: an institution's list with its address, or that it is made up for the demo. */
  @Column('text', { nullable: true })
  priceNote: string | null;

  @Column('boolean', { default: true })
  offered: boolean;
}
