import type { Id } from '@jiebang/kernel';
import type { CellProblem } from '@jiebang/platform/spreadsheet';
import type { FileKey } from '@jiebang/platform/storage';
import type { ImportSheetName } from './domain/import-sheet-name.js';
import type { ImportState } from './domain/import-lifecycle.js';

export interface ImportFile {
  readonly fileKey: FileKey;
  readonly fileName: string;
  /** Bytes. */
  readonly fileSize: number;
  /** Of the content, in hex. */
  readonly fileSha256: string;
}

/** What a check found. */
export interface ImportFindings {
  readonly rowCount: number;
  readonly createCount: number;
  readonly updateCount: number;
  readonly skipCount: number;
  /** Of all, also of those that are not listed. */
  readonly problemCount: number;
  readonly problems: readonly CellProblem[];
}

export interface NewImport extends ImportFile {
  readonly id: Id;
  readonly sheet: ImportSheetName;
  readonly uploadedBy: Id;
}

/** An import as use cases move it. */
export interface StoredImport extends NewImport {
  readonly version: number;
  readonly state: ImportState;
  readonly attempt: number;
  /** Account of whoever started the run: it acts with the roles that they have then. */
  readonly runBy: Id | null;
}

/** What changes on an import when it moves on. */
export interface ImportMove extends Partial<ImportFindings> {
  readonly state: ImportState;
  readonly attempt?: number;
  readonly runBy?: Id | null;
  readonly progress?: number;
  readonly failure?: CellProblem | null;
  readonly checkedAt?: Date | null;
  readonly startedAt?: Date | null;
  readonly finishedAt?: Date | null;
}

/** Where imports are kept. */
export abstract class ImportRepository {
  abstract add(job: NewImport): Promise<void>;
  abstract byId(id: Id): Promise<StoredImport | null>;
  abstract byIdForUpdate(id: Id): Promise<StoredImport | null>;
  /** Raises the version. */
  abstract move(id: Id, move: ImportMove): Promise<void>;
  /** How far the present round is; leaves the version alone. */
  abstract progress(id: Id, fraction: number): Promise<void>;
  /** Imports that the person uploaded and that are neither done, failed nor cancelled. */
  abstract openOf(personId: Id): Promise<number>;
}
