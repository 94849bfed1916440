import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/**
 * A shared laboratory, platform or workshop. Bulk loads COPY into it; they have to give id, version (1), organisation_id,
 * name_zh, name_en, responsible_person_id (an identity person), and categories: Chinese names of the vocabulary's
 * capability categories. Every other column has a default or may be null.
 */
@Entity('facility')
@Check('ck_facility__biosafety_level', 'biosafety_level BETWEEN 1 AND 3')
@Check('ck_facility__notices', 'booking_notice_hours >= 0 AND cancel_notice_hours >= 0')
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

  @Column('text', { array: true, default: [] })
  methods: readonly string[];

  @Column('text', { array: true, default: [] })
  subjects: readonly string[];

  @Column('text', { array: true, default: [] })
  disciplineCodes: readonly string[];

  @Column('boolean', { default: false })
  trainingRequired: boolean;

  @Column('int', { nullable: true })
  biosafetyLevel: number | null;

  @Column('int', { nullable: true })
  bookingNoticeHours: number | null;

  @Column('int', { nullable: true })
  cancelNoticeHours: number | null;

  @Column('boolean', { default: false })
  projectRequired: boolean;

  @Column('boolean', { default: false })
  ethicsRequired: boolean;

  @Column('text', { nullable: true })
  bookingRulesZh: string | null;

  @Column('text', { nullable: true })
  bookingRulesEn: string | null;

  /** True for demo facilities. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
