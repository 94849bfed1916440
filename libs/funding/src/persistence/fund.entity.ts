import { Column, Entity } from 'typeorm';
import type { Fen, Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';

/** A seed fund: whose money calls give. */
@Entity('fund')
export class FundEntity extends VersionedEntity {
  @Column('text')
  nameZh: string;

  @Column('text')
  nameEn: string;

  @Column('uuid', { nullable: true })
  organisationId: Id | null;

  /** What it has to give in all, in fen. */
  @Column('bigint', { nullable: true })
  totalFen: Fen | null;
}
