import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '@jiebang/kernel';
import {
  readSheet,
  SHEET_LIMITS,
  type CellProblem,
  type SheetDefinition,
  type SheetReading,
} from '@jiebang/platform/spreadsheet';
import { FileStore } from '@jiebang/platform/storage';
import type { ImportFindings, StoredImport } from './import.repository.js';
import type { PlannedRow } from './sheets/sheet-import.js';
import { SheetImports } from './sheets/sheet-imports.js';

/** What is to be done with a file, and what is wrong with it. */
export interface ImportPreview {
  readonly steps: readonly PlannedRow[];
  readonly findings: ImportFindings;
}

/** Reads the file of an import and plans its rows. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly files: FileStore,
    private readonly sheets: SheetImports,
  ) {}

  /** The rows as the file has them. Throws FILE_NOT_FOUND, STORAGE_UNAVAILABLE. */
  async read({ sheet, fileKey }: StoredImport): Promise<SheetReading<SheetDefinition>> {
    const content = await buffer(await this.files.get(fileKey));
    return readSheet(this.sheets.of(sheet).definition, content);
  }

  /** Compares the rows with what is there at this moment. */
  async preview(
    viewer: Viewer,
    { sheet }: StoredImport,
    reading: SheetReading<SheetDefinition>,
  ): Promise<ImportPreview> {
    const { steps, problems } = await this.sheets.of(sheet).plan(viewer, reading);
    return { steps, findings: findingsOf(steps, problems, reading) };
  }
}

const order = ({ row, column }: CellProblem) => [row ?? 0, column?.length ?? 0, column ?? ''] as const;

function byPlace(a: CellProblem, b: CellProblem): number {
  const [left, right] = [order(a), order(b)];
  for (let at = 0; at < left.length; at += 1) {
    const [x, y] = [left[at] ?? 0, right[at] ?? 0];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

/** Counts what would become of the rows, and puts all problems in the order of the file. */
export function findingsOf(
  steps: readonly PlannedRow[],
  found: readonly CellProblem[],
  reading: Pick<SheetReading<SheetDefinition>, 'problems' | 'problemCount' | 'rowCount'>,
): ImportFindings {
  const bad = new Set(found.map(({ row }) => row));
  const count = (action: PlannedRow['action']) =>
    steps.filter((step) => step.action === action && !bad.has(step.row)).length;
  return {
    rowCount: reading.rowCount,
    createCount: count('create'),
    updateCount: count('update'),
    skipCount: count('skip'),
    problemCount: reading.problemCount + found.length,
    problems: [...reading.problems, ...found].sort(byPlace).slice(0, SHEET_LIMITS.problems),
  };
}
