import type { Bilingual } from '@jiebang/kernel';

/** What is wrong with a value that has the right form. */
export interface ValueProblem extends Bilingual {
  readonly code: string;
}

interface ColumnBase {
  /** Name of the value in a row, in code. */
  readonly key: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly required?: boolean;
  /** Two rows of one file may not have the same value. */
  readonly unique?: boolean;
  /** One line for the help sheet of the template. */
  readonly help?: Bilingual;
}

/** A choice: what is kept, and what people read. In a cell each of the three is understood. */
export interface SheetOption {
  readonly value: string;
  readonly titleZh: string;
  readonly titleEn: string;
}

export interface TextColumn extends ColumnBase {
  readonly kind: 'text';
  /** Most characters (UTF-16 units). */
  readonly max: number;
  /** True where a text may well begin with = + - or @: it is kept as it is instead of being refused. */
  readonly formulaLike?: boolean;
  readonly check?: (value: string) => ValueProblem | null;
}

export interface NumberColumn extends ColumnBase {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

/** A day, YYYY-MM-DD, from 1901 to 2199: Excel reckons wrongly before. */
export interface DateColumn extends ColumnBase {
  readonly kind: 'date';
}

export interface BooleanColumn extends ColumnBase {
  readonly kind: 'boolean';
}

/** Money: yuan with at most two decimals in the sheet, whole fen in the value. */
export interface FenColumn extends ColumnBase {
  readonly kind: 'fen';
  /** In fen. */
  readonly max?: number;
}

export interface EnumColumn extends ColumnBase {
  readonly kind: 'enum';
  readonly options: readonly SheetOption[];
}

/** Several short texts in one cell, separated by semicolons or line breaks. */
export interface ListColumn extends ColumnBase {
  readonly kind: 'list';
  readonly maxItems: number;
  /** Most characters of one item. */
  readonly max: number;
  readonly check?: (item: string) => ValueProblem | null;
}

/** Several of many options in one cell, for instance discipline codes. */
export interface CodeListColumn extends ColumnBase {
  readonly kind: 'codeList';
  readonly maxItems: number;
  readonly options: readonly SheetOption[];
}

export type SheetColumn =
  | TextColumn
  | NumberColumn
  | DateColumn
  | BooleanColumn
  | FenColumn
  | EnumColumn
  | ListColumn
  | CodeListColumn;

export interface SheetDefinition<Columns extends readonly SheetColumn[] = readonly SheetColumn[]> {
  /** Stable name, kebab case: part of addresses and file names. */
  readonly name: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly columns: Columns;
}

/** A value as it comes out of a cell and goes into one; null where the cell is blank, an empty list in list columns. */
export type SheetValue = string | number | boolean | readonly string[] | null;

type Plain<Column extends SheetColumn> = Column extends { kind: 'number' | 'fen' }
  ? number
  : Column extends { kind: 'boolean' }
    ? boolean
    : Column extends { kind: 'list' | 'codeList' }
      ? readonly string[]
      : string;

type ValueOf<Column extends SheetColumn> = Column extends { kind: 'list' | 'codeList' }
  ? readonly string[]
  : Column extends { required: true }
    ? Plain<Column>
    : Plain<Column> | null;

/** The values of a row of a sheet, by key. */
export type SheetValues<Definition extends SheetDefinition> = {
  readonly [Column in Definition['columns'][number] as Column['key']]: ValueOf<Column>;
};

export type SheetKey<Definition extends SheetDefinition> = Definition['columns'][number]['key'];

/** A title as it is compared: whatever the width, the case, the spaces and the mark of a required column. */
export function comparableTitle(title: string): string {
  return title.normalize('NFKC').replace(/\*/g, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The header that we write: both languages, and a mark where the column is required. */
export function headerOf({ titleZh, titleEn, required }: SheetColumn): string {
  return `${titleZh} / ${titleEn}${required ? ' *' : ''}`;
}

/** What a header cell may say to mean this column. */
export function titlesOf(column: SheetColumn): readonly string[] {
  return [column.titleZh, column.titleEn, headerOf(column), column.key].map(comparableTitle);
}

/** Describes a sheet. Throws where two columns could be meant by one header, or a key is used twice. */
export function defineSheet<const Columns extends readonly SheetColumn[]>(
  definition: SheetDefinition<Columns>,
): SheetDefinition<Columns> {
  const taken = new Map<string, string>();
  for (const column of definition.columns) {
    for (const title of new Set(titlesOf(column))) {
      const other = taken.get(title);
      if (other !== undefined)
        throw new Error(`${definition.name}: "${title}" means both ${other} and ${column.key}`);
      taken.set(title, column.key);
    }
  }
  return definition;
}
