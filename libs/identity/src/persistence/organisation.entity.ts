import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { ORGANISATION_KINDS, type OrganisationKind } from '../domain/organisation.js';

@Entity('organisation')
@Check('ck_organisation__kind', `kind IN ('${ORGANISATION_KINDS.join("', '")}')`)
export class OrganisationEntity extends VersionedEntity {
  @Column('text')
  kind: OrganisationKind;

  @Index()
  @Column('uuid', { nullable: true })
  parentId: Id | null;

  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  /** Code in a public list (clinical departments), where it has one. */
  @Column('text', { nullable: true })
  code: string | null;

  /** True for demo organisations. */
  @Column('boolean', { default: false })
  synthetic: boolean;
}
