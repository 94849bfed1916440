import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/**
 * A talent or innovation programme with its teams, lists and calls.
 * Columns for bulk loading: id, version (1), name_zh, name_en, year, organisation_id?, team_size_min, team_size_max,
 * starts_on, ends_on, synthetic.
 */
@Entity('programme')
@Check('ck_programme__team_size', 'team_size_min >= 1 AND team_size_min <= team_size_max')
@Check('ck_programme__days', 'starts_on <= ends_on')
export class ProgrammeEntity extends VersionedEntity {
  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Index()
  @Column('int')
  year: number;

  @Column('uuid', { nullable: true })
  organisationId: Id | null;

  @Column('int')
  teamSizeMin: number;

  @Column('int')
  teamSizeMax: number;

  @Column('date')
  startsOn: string;

  @Column('date')
  endsOn: string;

  /** True for demo programmes. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
