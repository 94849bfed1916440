import { commonErrors } from '@jiebang/kernel';
import { isImportSheet, type ImportSheetName } from '../domain/import-sheet-name.js';
import type { DownloadFormat } from '../download-sheet.js';

const TYPES: Readonly<Record<DownloadFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The sheet and the format of "people.xlsx". Throws NOT_FOUND for any other name. */
export function parseDownload(file: string): {
  readonly sheet: ImportSheetName;
  readonly format: DownloadFormat;
} {
  const [name = '', format = '', ...more] = file.split('.');
  if (!isImportSheet(name) || (format !== 'xlsx' && format !== 'csv') || more.length > 0)
    throw commonErrors.NOT_FOUND({ what: 'export' });
  return { sheet: name, format };
}

/** Always saved, never shown: a table of others' making must not be looked at as a page of ours. */
export function downloadHeaders(name: string, format: DownloadFormat) {
  return { type: TYPES[format], disposition: `attachment; filename="${name}.${format}"` };
}
