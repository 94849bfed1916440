import { Injectable } from '@nestjs/common';
import { commonErrors, newId, personOf, type Id, type Viewer } from '@jiebang/kernel';
import { AuditTrail } from '@jiebang/platform/audit';
import { Database } from '@jiebang/platform/database';
import { Events } from '@jiebang/platform/events';
import { SHEET_LIMITS, sheetFormat } from '@jiebang/platform/spreadsheet';
import { FileStore, newFileKey, sniffContentType } from '@jiebang/platform/storage';
import type { ImportSheetName } from './domain/import-sheet-name.js';
import { importsErrors } from './domain/imports.errors.js';
import { mayImport } from './import.policy.js';
import { ImportRepository } from './import.repository.js';
import { importSubmitted } from './imports.events.js';

/** Files that one person may have under way: a check costs memory. */
const MOST_OPEN = 20;
const LONGEST_NAME = 200;

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What the sniffer says of workbooks: some programs write the parts in an order that hides what they are. */
const WORKBOOK_TYPES: readonly (string | null)[] = [XLSX, 'application/zip'];

export interface UploadedFile {
  /** As the browser says; shown to people and nothing else. */
  readonly name: string;
  readonly content: Buffer;
}

/** Takes a file in, to be checked by a job. */
@Injectable()
export class UploadImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly files: FileStore,
    private readonly database: Database,
    private readonly audit: AuditTrail,
    private readonly events: Events,
  ) {}

  /** Throws FORBIDDEN, IMPORT_WRONG_TYPE, IMPORT_OLD_FORMAT, IMPORT_TOO_MANY_OPEN, STORAGE_UNAVAILABLE. */
  async run(viewer: Viewer, sheet: ImportSheetName, { name, content }: UploadedFile): Promise<Id> {
    if (!mayImport(viewer, sheet)) throw commonErrors.FORBIDDEN();
    const uploadedBy = personOf(viewer);
    const contentType = await this.typeOf(content);
    const key = newFileKey('import');
    // The file first: a row without its file would be worse than a file without its row, which is taken away again.
    const stored = await this.files.put(key, content, { contentType, maxBytes: SHEET_LIMITS.fileBytes });
    const id = newId();
    try {
      await this.database.transaction(async () => {
        await this.database.lock(`imports of ${uploadedBy}`);
        if ((await this.imports.openOf(uploadedBy)) >= MOST_OPEN)
          throw importsErrors.IMPORT_TOO_MANY_OPEN({ max: MOST_OPEN });
        const file = {
          fileKey: key,
          fileName: shownName(name),
          fileSize: stored.size,
          fileSha256: stored.sha256,
        };
        await this.imports.add({ id, sheet, uploadedBy, ...file });
        await this.audit.record(viewer, {
          action: 'import.upload',
          subjectType: 'import_job',
          subjectId: id,
          to: 'uploaded',
          details: { sheet, size: stored.size, sha256: stored.sha256 },
        });
        await this.events.publish(importSubmitted, { importId: id, attempt: 1 }, viewer.personId);
      });
    } catch (failure) {
      await this.files.delete(key).catch(() => undefined);
      throw failure;
    }
    return id;
  }

  private async typeOf(content: Buffer): Promise<string> {
    const format = sheetFormat(content);
    if (format === 'old-office') throw importsErrors.IMPORT_OLD_FORMAT();
    const sniffed = await sniffContentType(content);
    if (format === 'xlsx' && WORKBOOK_TYPES.includes(sniffed)) return XLSX;
    // Plain text bears no mark; what does bear one and has no zero bytes is a PDF, a page or the like.
    if (format === 'csv' && sniffed === null) return 'text/csv';
    throw importsErrors.IMPORT_WRONG_TYPE();
  }
}

/** The last part of a name without control characters. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  // eslint-disable-next-line no-control-regex
  const clean = last.replace(/[\u0000-\u001f\u007f]|\p{Surrogate}/gu, '').trim();
  return clean.slice(0, LONGEST_NAME) || 'file';
}
