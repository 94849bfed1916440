import type ExcelJS from 'exceljs';

/** exceljs, loaded when the first workbook is read or written: it is large, and most processes never need it. */
export async function excelLibrary(): Promise<typeof ExcelJS> {
  return (await import('exceljs')).default;
}
