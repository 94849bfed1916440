import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import type {
  CollectionKind,
  ConsentKind,
  EthicsBasis,
  HgrTerms,
  ResourceAccess,
  SampleCount,
} from '../domain/shared-resource.js';
import type { ResourceState } from '../domain/shared-resource-lifecycle.js';
import { RESOURCE_CHECKS as checks } from './shared-resource.checks.js';

/** Every check of the table, by its name. */
const Checked = (): ClassDecorator => (target) => {
  for (const [name, condition] of Object.entries(checks)) Check(name, condition)(target);
};

/** A dataset, a body of literature or a biobank: the columns of the other kinds are null. Its prices are rows of price_line. */
@Entity('shared_resource')
@Checked()
export class SharedResourceEntity extends VersionedEntity {
  @Index()
  @Column('uuid')
  facilityId: Id;

  @Column('text')
  kind: CollectionKind;

  @Column('text', { default: 'draft' })
  state: ResourceState;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('text', { nullable: true })
  summaryZh: string | null;

  @Column('text', { nullable: true })
  summaryEn: string | null;

  @Column('text', { array: true, default: [] })
  subjects: readonly string[];

  @Column('int', { nullable: true })
  fromYear: number | null;

  @Column('int', { nullable: true })
  toYear: number | null;

  @Column('text', { nullable: true })
  access: ResourceAccess | null;

  @Column('text', { nullable: true })
  accessTermsZh: string | null;

  @Column('text', { nullable: true })
  accessTermsEn: string | null;

  @Column('text', { nullable: true })
  ethics: EthicsBasis | null;

  @Column('text', { nullable: true })
  ethicsReference: string | null;

  @Column('int', { nullable: true })
  datasetSubjects: number | null;

  @Column('int', { nullable: true })
  datasetSizeMb: number | null;

  @Column('text', { array: true, nullable: true })
  formats: readonly string[] | null;

  @Column('boolean', { nullable: true })
  deidentified: boolean | null;

  @Column('int', { nullable: true })
  holdings: number | null;

  @Column('text', { array: true, nullable: true })
  languages: readonly string[] | null;

  @Column('int', { nullable: true })
  deliveryDays: number | null;

  /** Kinds of samples with their numbers: never anything about one donor. */
  @Column('jsonb', { nullable: true })
  samples: readonly SampleCount[] | null;

  @Column('text', { nullable: true })
  consent: ConsentKind | null;

  @Column('text', { nullable: true })
  hgr: HgrTerms | null;

  @Column('text', { nullable: true })
  storageZh: string | null;

  @Column('text', { nullable: true })
  storageEn: string | null;
}
