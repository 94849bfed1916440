import type ExcelJS from 'exceljs';
import { optionWritten } from '../options.js';
import { columnLetter } from '../raw-cell.js';
import type { CodeListColumn, EnumColumn, SheetColumn, SheetDefinition } from '../sheet-definition.js';

const NAME = '选项 Options';

type Choosing = EnumColumn | CodeListColumn;

function choosing({ columns }: SheetDefinition): readonly Choosing[] {
  return columns.filter((column): column is Choosing => column.kind === 'enum' || column.kind === 'codeList');
}

/** What is written for an option, its value and its titles: four columns of the sheet. */
const WIDTH = 4;

/** Where a drop-down list finds the options of a column; null for columns without one. Code lists hold several: no list. */
export function optionRange(definition: SheetDefinition, column: SheetColumn): string | null {
  if (column.kind !== 'enum') return null;
  const letter = columnLetter(choosing(definition).indexOf(column) * WIDTH);
  return `'${NAME}'!$${letter}$3:$${letter}$${column.options.length + 2}`;
}

/** The sheet with everything that can be chosen, side by side: two rows of titles, then the options. */
export function addOptionsSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  definition: SheetDefinition,
): void {
  const columns = choosing(definition);
  if (columns.length === 0) return;
  const sheet = workbook.addWorksheet(NAME);
  sheet.columns = columns.flatMap(() => [18, 16, 24, 34].map((width) => ({ width, style: { numFmt: '@' } })));
  sheet.addRow(columns.flatMap(({ titleZh, titleEn }) => [`${titleZh} / ${titleEn}`, '', '', ''])).commit();
  sheet.addRow(columns.flatMap(() => ['填写 enter', '代码 code', '中文', 'English'])).commit();
  const longest = Math.max(...columns.map(({ options }) => options.length));
  for (let at = 0; at < longest; at += 1) {
    const cells = columns.flatMap(({ options }) => {
      const option = options[at];
      if (!option) return [null, null, null, null];
      return [optionWritten(options, option.value), option.value, option.titleZh, option.titleEn];
    });
    sheet.addRow(cells).commit();
  }
  sheet.commit();
}
