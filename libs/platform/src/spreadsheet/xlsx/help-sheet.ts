import type ExcelJS from 'exceljs';
import type { SheetColumn, SheetDefinition } from '../sheet-definition.js';
import { SHEET_LIMITS } from '../sheet-limits.js';
import { yuanText } from '../amount.js';

const GENERAL: readonly (readonly [string, string])[] = [
  [
    '第一行为表头，中英文均可，列的次序不限；标 * 的列必填。',
    'The first row is the header, in Chinese or English, in any order; columns marked * are required.',
  ],
  [
    `每个文件最多 ${SHEET_LIMITS.rows} 行、${SHEET_LIMITS.fileBytes / 1024 ** 2} MB。`,
    `At most ${SHEET_LIMITS.rows} rows and ${SHEET_LIMITS.fileBytes / 1024 ** 2} MB a file.`,
  ],
  [
    '不接受公式。文字以 = + - @ 开头时，请在前面加单引号。',
    'Formulas are not accepted. Put an apostrophe before a text that begins with = + - or @.',
  ],
  [
    '一格多项用分号或换行隔开；项内的分号写作 \\;。',
    'Several items in one cell are separated by semicolons or line breaks; a semicolon within an item is written \\;.',
  ],
];

/** The sheet that explains the columns. */
export function addHelpSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { columns }: SheetDefinition,
): void {
  const sheet = workbook.addWorksheet('说明 Help');
  sheet.columns = [26, 30, 10, 34, 60, 60].map((width) => ({ width }));
  for (const words of GENERAL) sheet.addRow([...words]).commit();
  sheet.addRow([]).commit();
  const header = sheet.addRow(['列', 'Column', '必填 Required', '内容 Content', '说明', 'Explanation']);
  header.font = { bold: true };
  header.commit();
  for (const column of columns) {
    const { titleZh, titleEn, required, help } = column;
    sheet
      .addRow([titleZh, titleEn, required ? '是 yes' : '', contentOf(column), help?.zh ?? '', help?.en ?? ''])
      .commit();
  }
  sheet.commit();
}

function contentOf(column: SheetColumn): string {
  switch (column.kind) {
    case 'text':
      return `文字 text, ≤ ${column.max}`;
    case 'number':
      return `${column.integer ? '整数 whole number' : '数字 number'}${range(column.min, column.max)}`;
    case 'date':
      return '日期 date, 2026-03-01';
    case 'boolean':
      return '是 / 否, yes / no';
    case 'fen':
      return `金额（元）amount in yuan${column.max === undefined ? '' : `, ≤ ${yuanText(column.max)}`}`;
    case 'enum':
      return '单选 one option';
    case 'list':
      return `多项文字 texts, ≤ ${column.maxItems} × ${column.max}`;
    case 'codeList':
      return `多选 options, ≤ ${column.maxItems}`;
  }
}

function range(min: number | undefined, max: number | undefined): string {
  return min === undefined && max === undefined ? '' : `, ${min ?? '…'} – ${max ?? '…'}`;
}
