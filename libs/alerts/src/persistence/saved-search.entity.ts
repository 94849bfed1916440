import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FilledIndex } from '@jiebang/discovery';
import type { Id } from '@jiebang/kernel';
import { FREQUENCIES, type Frequency } from '../domain/digest-day.js';
import type { SavedFilter, SavedSort } from '../domain/saved-search.js';

/** A search that somebody keeps. Rows are written by plain SQL; removed ones are forgotten after a while. */
@Entity()
@Check('ck_saved_search__frequency', `frequency IN ('${FREQUENCIES.join("', '")}')`)
@Check('ck_saved_search__everywhere', `search_index IS NOT NULL OR (filters = '[]' AND sort = '[]')`)
@Index('uq_saved_search__name', { synchronize: false })
@Index('ix_saved_search__due', ['frequency', 'reportedOn'], {
  where: `removed_at IS NULL AND frequency <> 'off'`,
})
@Index('ix_saved_search__unseen', ['id'], { where: 'removed_at IS NULL AND seen IS NULL' })
@Index('ix_saved_search__removed_at', ['removedAt'], { where: 'removed_at IS NOT NULL' })
export class SavedSearchEntity {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('int')
  version: number;

  @Column('uuid')
  personId: Id;

  @Column('text')
  name: string;

  /** Null for everywhere. */
  @Column('text', { nullable: true })
  searchIndex: FilledIndex | null;

  @Column('text')
  q: string;

  @Column('jsonb')
  filters: readonly SavedFilter[];

  @Column('jsonb')
  sort: readonly SavedSort[];

  @Column('text')
  frequency: Frequency;

  @Column('date')
  reportedOn: string;

  @Column({ type: 'timestamptz', precision: 3 })
  since: Date;

  /** `index id` of what it found at its last report. */
  @Column('text', { array: true, nullable: true })
  seen: string[] | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt: Date | null;
}
