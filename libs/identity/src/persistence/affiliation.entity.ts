import { Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/** A person's post at an organisation. Several at once are common (双聘, dual appointment). */
@Entity('affiliation')
export class AffiliationEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  personId: Id;

  @Index()
  @Column('uuid')
  organisationId: Id;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  /** The one shown first. */
  @Column('boolean', { default: false })
  main: boolean;

  @Column('date', { nullable: true })
  startedOn: string | null;

  @Column('date', { nullable: true })
  endedOn: string | null;
}
