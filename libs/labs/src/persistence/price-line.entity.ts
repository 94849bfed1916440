import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { PRICE_AUDIENCES, type PriceAudience } from '../domain/price.js';

/** A price of one instrument, service or resource, in whole fen a unit; saved whole with it. */
@Entity('price_line')
@Check('ck_price_line__of_one', 'num_nonnulls(instrument_id, service_id, resource_id) = 1')
@Check('ck_price_line__audience', `audience IN ('${PRICE_AUDIENCES.join("', '")}')`)
@Check('ck_price_line__fen', 'fen >= 0')
export class PriceLineEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Index()
  @Column('uuid', { nullable: true })
  instrumentId: Id | null;

  @Index()
  @Column('uuid', { nullable: true })
  serviceId: Id | null;

  @Index()
  @Column('uuid', { nullable: true })
  resourceId: Id | null;

  /** Place in the list, from 0. */
  @Column('int')
  position: number;

  @Column('text')
  audience: PriceAudience;

  @Column('bigint')
  fen: Fen;

  @Column('text', { nullable: true })
  unitZh: string | null;

  @Column('text', { nullable: true })
  unitEn: string | null;

  @Column('text', { nullable: true })
  coversZh: string | null;

  @Column('text', { nullable: true })
  coversEn: string | null;
}
