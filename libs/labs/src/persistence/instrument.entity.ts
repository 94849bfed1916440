import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { INSTRUMENT_STATUSES, type InstrumentStatus } from '../domain/instrument-lifecycle.js';

/**
 * An instrument of a facility. Bulk loads give id, version (1), facility_id, name_zh, name_en, category and status;
 * its prices are rows of price_line.
 */
@Entity('instrument')
@Check('ck_instrument__status', `status IN ('${INSTRUMENT_STATUSES.join("', '")}')`)
export class InstrumentEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  facilityId: Id;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('text', { nullable: true })
  model: string | null;

  @Column('text')
  category: string;

  @Column('text', { default: 'available' })
  status: InstrumentStatus;

  @Column('boolean', { default: false })
  requiresTraining: boolean;

  @Column('int', { nullable: true })
  minimumBookingMinutes: number | null;
}
