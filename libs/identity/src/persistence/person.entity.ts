import { Check, Column, Entity, Index } from 'typeorm';
import { VersionedEntity } from '@jiebang/platform/database';

/** A person: one identity, known by a staff or student number or an ORCID, never by an e-mail address alone. */
@Entity('person')
@Check('ck_person__merged_into_id', 'merged_into_id <> id')
@Index('ix_person__name_zh_prefix', { synchronize: false })
@Index('ix_person__name_en_prefix', { synchronize: false })
export class PersonEntity extends VersionedEntity {
  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  /** `issuer:number`, for instance `jzu:20240017`. */
  @Index('uq_person__identity_number', { unique: true })
  @Column('text', { nullable: true })
  identityNumber: string | null;

  @Index('uq_person__orcid', { unique: true })
  @Column('text', { nullable: true })
  orcid: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  /** Who this person was found to be; null for everybody who stands for themselves. */
  @Index('ix_person__merged_into_id', { synchronize: false })
  @Column('uuid', { nullable: true })
  mergedIntoId: string | null;

  /** True for demo people. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
