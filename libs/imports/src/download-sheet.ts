import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { commonErrors, newId, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { writeCsv, writeXlsx } from '@jiebang/platform/spreadsheet';
import type { ImportSheetName } from './domain/import-sheet-name.js';
import { mayExport, mayImport } from './import.policy.js';
import { SheetImports } from './sheets/sheet-imports.js';

export type DownloadFormat = 'xlsx' | 'csv';

/** Gives out the template of a sheet, and everything that the platform has of its kind in the same form. */
@Injectable()
export class DownloadSheet {
  constructor(
    private readonly sheets: SheetImports,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** An empty workbook with explanations and drop-down lists. Throws FORBIDDEN. */
  template(viewer: Viewer, name: ImportSheetName): Readable {
    if (!mayImport(viewer, name)) throw commonErrors.FORBIDDEN();
    return writeXlsx(this.sheets.of(name).definition, []);
  }

  /** All rows while they are read. That somebody took them along stands in the audit trail. Throws FORBIDDEN. */
  async all(viewer: Viewer, name: ImportSheetName, format: DownloadFormat): Promise<Readable> {
    if (!mayExport(viewer)) throw commonErrors.FORBIDDEN();
    await this.database.transaction(() =>
      this.audit.record(viewer, {
        action: 'export.download',
        subjectType: 'export',
        subjectId: newId(),
        details: { sheet: name, format },
      }),
    );
    const sheet = this.sheets.of(name);
    const rows = sheet.exported(viewer);
    return format === 'csv' ? writeCsv(sheet.definition, rows) : writeXlsx(sheet.definition, rows);
  }
}
