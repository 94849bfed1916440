import { fillTemplate, type Bilingual } from '@jiebang/kernel';

/** One thing wrong with one cell, or with the file where row and column are null. */
export interface CellProblem {
  /** As people see it, from 1. */
  readonly row: number | null;
  /** Letter of the column. */
  readonly column: string | null;
  /** The column's header in both languages. */
  readonly header: string | null;
  /** Stable, for programs. */
  readonly code: string;
  readonly messageZh: string;
  readonly messageEn: string;
  /** What stands there, shortened. */
  readonly value: string;
}

/** Where a problem is. */
export interface CellPlace {
  readonly row: number | null;
  readonly column?: string | null;
  readonly header?: string | null;
  readonly value?: string;
}

const TEXTS = {
  FILE_TOO_LARGE: { zh: '文件超过 {megabytes} MB。', en: 'The file is larger than {megabytes} MB.' },
  FILE_UNREADABLE: {
    zh: '文件已损坏或不是 Excel（.xlsx）或 CSV 文件。',
    en: 'The file is damaged, or is neither an Excel (.xlsx) nor a CSV file.',
  },
  OLD_FORMAT: {
    zh: '不支持旧版 .xls 或加密文件，请另存为未加密的 .xlsx。',
    en: 'Old .xls and encrypted files are not read: save it as .xlsx without a password.',
  },
  MACROS: {
    zh: '不接受含宏的文件，请另存为 .xlsx。',
    en: 'Files with macros are not accepted: save it as .xlsx.',
  },
  UNZIPS_TOO_LARGE: {
    zh: '文件解压后过大，已拒绝。',
    en: 'The file unpacks to more than is allowed and was refused.',
  },
  UNKNOWN_ENCODING: {
    zh: '无法识别文字编码，请存为 UTF-8 或 GB18030。',
    en: 'The text encoding is not known: save it as UTF-8 or GB18030.',
  },
  UNCLOSED_QUOTE: {
    zh: '引号没有结束，其后内容无法识别。',
    en: 'A quotation mark is not closed; nothing after it can be read.',
  },
  NO_HEADER: { zh: '第一行没有可识别的表头。', en: 'The first row has no header that is known.' },
  NO_ROWS: { zh: '文件中没有数据行。', en: 'The file has no rows of data.' },
  TOO_MANY_ROWS: { zh: '数据超过 {max} 行。', en: 'There are more than {max} rows of data.' },
  TOO_MANY_COLUMNS: { zh: '列数超过 {max}。', en: 'There are more than {max} columns.' },
  HEADER_MISSING: { zh: '缺少必需的列“{header}”。', en: 'The column "{header}" is required and missing.' },
  HEADER_UNKNOWN: {
    zh: '不认识的列，请对照模板。',
    en: 'This column is not known: compare with the template.',
  },
  HEADER_TWICE: { zh: '此列出现了两次。', en: 'This column is there twice.' },
  FORMULA_CELL: {
    zh: '不接受公式，请改填计算结果。',
    en: 'Formulas are not accepted: enter the result instead.',
  },
  FORMULA_TEXT: {
    zh: '文字不得以 = + - @ 等开头；确为文字时请在前面加单引号。',
    en: 'Text may not begin with = + - @ or the like; put an apostrophe before it where it is meant as text.',
  },
  ERROR_CELL: {
    zh: '单元格是 Excel 的错误值。',
    en: 'The cell is an error value of Excel.',
  },
  MALFORMED_TEXT: {
    zh: '包含无法识别的字符。',
    en: 'Contains characters that are not valid text.',
  },
  REQUIRED: { zh: '不能为空。', en: 'Must not be blank.' },
  TOO_LONG: { zh: '最多 {max} 个字符。', en: 'At most {max} characters.' },
  WRONG_TYPE: {
    zh: '应为文字；请将单元格格式设为“文本”后重新填写。',
    en: 'Text is expected: set the format of the cell to Text and enter it again.',
  },
  DIGITS_LOST: {
    zh: '数字超过 15 位，Excel 已丢失末位；请将单元格设为“文本”后重新填写。',
    en: 'More than 15 digits: Excel has lost the last ones. Set the cell to Text and enter them again.',
  },
  BAD_NUMBER: { zh: '应为数字。', en: 'A number is expected.' },
  NOT_INTEGER: { zh: '应为整数。', en: 'A whole number is expected.' },
  OUT_OF_RANGE: { zh: '应在 {min} 到 {max} 之间。', en: 'Must be from {min} to {max}.' },
  BAD_DATE: {
    zh: '应为 1901 至 2199 年间的日期，如 2026-03-01，不带时刻。',
    en: 'A day from 1901 to 2199 is expected, such as 2026-03-01, without a time.',
  },
  BAD_BOOLEAN: { zh: '请填“是”或“否”。', en: 'Enter yes or no.' },
  BAD_AMOUNT: {
    zh: '应为以元计的金额，不为负，最多两位小数，不超过 {max} 元。',
    en: 'An amount in yuan is expected: not negative, at most two decimals, at most {max}.',
  },
  UNKNOWN_OPTION: {
    zh: '“{item}”不在可选项中，请见模板的“选项”表。',
    en: '"{item}" is not one of the options: see the sheet of options in the template.',
  },
  TOO_MANY: { zh: '最多 {max} 项。', en: 'At most {max} items.' },
  ITEM_TOO_LONG: { zh: '“{item}”超过 {max} 个字符。', en: '"{item}" has more than {max} characters.' },
  DUPLICATE_IN_FILE: { zh: '与第 {row} 行重复。', en: 'The same as in row {row}.' },
} as const satisfies Record<string, Bilingual>;

export type CellProblemCode = keyof typeof TEXTS;

export type ProblemParams = Readonly<Record<string, string | number>>;

/** A problem with one of the codes above. */
export function cellProblem(
  place: CellPlace,
  code: CellProblemCode,
  params: ProblemParams = {},
): CellProblem {
  const { zh, en } = TEXTS[code];
  return ownProblem(place, { code, zh: fillTemplate(zh, params), en: fillTemplate(en, params) });
}

/** A problem with a code and words of the caller's own. */
export function ownProblem(
  { row, column = null, header = null, value = '' }: CellPlace,
  { code, zh, en }: Bilingual & { readonly code: string },
): CellProblem {
  return { row, column, header, code, messageZh: zh, messageEn: en, value };
}

/** Thrown inside this part where nothing more can be read; becomes the one problem of the file. */
export class UnreadableSheet extends Error {
  readonly problem: CellProblem;

  constructor(code: CellProblemCode, params: ProblemParams = {}, row: number | null = null) {
    super(code);
    this.name = 'UnreadableSheet';
    this.problem = cellProblem({ row }, code, params);
  }
}
