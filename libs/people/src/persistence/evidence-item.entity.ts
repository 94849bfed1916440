import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import { EVIDENCE_KINDS, type EvidenceKind } from '../domain/evidence.js';

/**
 * A publication, patent, project or outcome in one person's profile; joint work stands once in each profile, with the same
 * ref. Bulk loads give id, version (1), person_id, kind, title_zh and title_en (one may be blank), year, ref (in the form
 * of `normalisedRef`, or null) and keywords.
 */
@Entity('evidence_item')
@Check('ck_evidence_item__kind', `kind IN ('${EVIDENCE_KINDS.join("', '")}')`)
@Check('ck_evidence_item__title', `title_zh <> '' OR title_en <> ''`)
@Index('uq_evidence_item__person_id__ref', ['personId', 'ref'], { unique: true })
@Index('ix_evidence_item__ref', { synchronize: false })
export class EvidenceItemEntity extends VersionedEntity {
  @Column('uuid')
  personId: Id;

  @Column('text')
  kind: EvidenceKind;

  @Column('text')
  titleZh: string;

  @Column('text')
  titleEn: string;

  @Column('int')
  year: number;

  @Column('text', { nullable: true })
  ref: string | null;

  @Column('text', { array: true, default: [] })
  keywords: readonly string[];
}
