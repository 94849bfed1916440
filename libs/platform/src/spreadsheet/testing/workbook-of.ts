import type { CellValue, Worksheet } from 'exceljs';
import { excelLibrary } from '../xlsx/excel-library.js';

/** An .xlsx file with one sheet of these rows, for specs; `change` may do to the sheet what people do in Excel. */
export async function workbookOf(
  rows: readonly (readonly CellValue[])[],
  change: (sheet: Worksheet) => void = () => undefined,
): Promise<Buffer> {
  const { Workbook } = await excelLibrary();
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('任意 any');
  for (const row of rows) sheet.addRow([...row]);
  change(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
