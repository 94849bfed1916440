import type { Id, Page, PageRequest } from '@jiebang/kernel';
import type { CellProblem } from '@jiebang/platform/spreadsheet';
import type { ImportFindings } from './import.repository.js';
import type { ImportSheetName } from './domain/import-sheet-name.js';
import type { ImportState } from './domain/import-lifecycle.js';

/** An import as those see it who may run it. */
export interface ImportRecord extends Omit<ImportFindings, 'problems'> {
  readonly id: Id;
  readonly version: number;
  readonly sheet: ImportSheetName;
  readonly state: ImportState;
  readonly fileName: string;
  readonly fileSize: number;
  readonly fileSha256: string;
  readonly uploadedBy: Id;
  /** 0 to 1, of the present check or run. */
  readonly progress: number;
  /** Why nothing was applied. */
  readonly failure: CellProblem | null;
  readonly createdAt: Date;
  readonly checkedAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

export interface ImportFilter {
  readonly sheets: readonly ImportSheetName[];
  readonly states: readonly ImportState[] | null;
}

/** What this context's own pages ask. */
export abstract class ImportReadModel {
  abstract job(id: Id): Promise<ImportRecord | null>;
  /** Newest first. */
  abstract page(filter: ImportFilter, page: PageRequest): Promise<Page<ImportRecord>>;
  /** What is wrong with the files, in their order. */
  abstract problems(ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly CellProblem[]>>;
}
