import { Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/**
 * A shared laboratory, platform or workshop. Bulk loads COPY into it; they have to give id, version (1), organisation_id,
 * name_zh, name_en, responsible_person_id (an identity person), and categories: Chinese names of the vocabulary's
 * capability categories. Every other column has a default or may be null.
 */
@Entity('facility')
@Index('ix_facility__updated_at__id', ['updatedAt', 'id'])
@Index('ix_facility__name_en__id', ['nameEn', 'id'])
export class FacilityEntity extends VersionedEntity {
  /** Rises with every change of the facility, its instruments or its services. */
  @Column('int', { default: 1 })
  revision: number;

  @Index()
  @Column('uuid')
  organisationId: Id;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('text', { nullable: true })
  summaryZh: string | null;

  @Column('text', { nullable: true })
  summaryEn: string | null;

  @Column('text', { array: true, default: [] })
  categories: readonly string[];

  @Column('text', { nullable: true })
  city: string | null;

  @Column('text', { nullable: true })
  campus: string | null;

  @Column('boolean', { default: false })
  openAccess: boolean;

  @Column('uuid')
  responsiblePersonId: Id;

  @Column('text', { nullable: true })
  bookingRulesZh: string | null;

  @Column('text', { nullable: true })
  bookingRulesEn: string | null;

  /** True for demo facilities. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
