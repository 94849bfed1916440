import { Check, Column, Entity, Index } from 'typeorm';
import type { Id } from '@jiebang/kernel';
import { VersionedEntity } from '@jiebang/platform/database';
import type { CellProblem } from '@jiebang/platform/spreadsheet';
import { IMPORT_STATES, type ImportState } from '../domain/import-lifecycle.js';
import { IMPORT_SHEETS, type ImportSheetName } from '../domain/import-sheet-name.js';

@Entity('import_job')
@Check('ck_import_job__sheet', `sheet IN ('${IMPORT_SHEETS.join("', '")}')`)
@Check('ck_import_job__state', `state IN ('${IMPORT_STATES.join("', '")}')`)
@Check('ck_import_job__ready', `state NOT IN ('ready', 'running', 'done') OR problem_count = 0`)
@Check('ck_import_job__failure', `(state = 'failed') = (failure IS NOT NULL)`)
@Index('ix_import_job__open', { synchronize: false })
export class ImportJobEntity extends VersionedEntity {
  @Column('text')
  sheet: ImportSheetName;

  @Column('text', { default: 'uploaded' })
  state: ImportState;

  /** How often it was submitted for a check or a run; jobs of an earlier round do nothing. */
  @Column('int', { default: 1 })
  attempt: number;

  @Column('text')
  fileKey: string;

  @Column('text')
  fileName: string;

  @Column('int')
  fileSize: number;

  @Column('text')
  fileSha256: string;

  @Column('uuid')
  uploadedBy: Id;

  @Column('uuid', { nullable: true })
  runBy: Id | null;

  @Column('double precision', { default: 0 })
  progress: number;

  @Column('int', { default: 0 })
  rowCount: number;

  @Column('int', { default: 0 })
  createCount: number;

  @Column('int', { default: 0 })
  updateCount: number;

  @Column('int', { default: 0 })
  skipCount: number;

  @Column('int', { default: 0 })
  problemCount: number;

  @Column('jsonb', { default: [] })
  problems: readonly CellProblem[];

  @Column('jsonb', { nullable: true })
  failure: CellProblem | null;

  @Column('timestamptz', { nullable: true })
  checkedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
