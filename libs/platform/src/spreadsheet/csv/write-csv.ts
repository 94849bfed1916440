import { Readable } from 'node:stream';
import { cellText, formatCell } from '../format-cell.js';
import { headerOf, type SheetDefinition, type SheetValue, type SheetValues } from '../sheet-definition.js';

/** With it Excel takes the file for UTF-8. */
const MARK = '\ufeff';

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`;

/** Rows as a CSV file (RFC 4180, UTF-8 with a mark), while they come. A cell that could run is made safe. */
export function writeCsv<Definition extends SheetDefinition>(
  definition: Definition,
  rows: AsyncIterable<SheetValues<Definition>> | Iterable<SheetValues<Definition>>,
): Readable {
  const { columns } = definition;
  async function* lines(): AsyncIterable<string> {
    yield MARK + line(columns.map(headerOf));
    for await (const row of rows) {
      const values = row as Readonly<Record<string, SheetValue>>;
      yield line(columns.map((column) => cellText(formatCell(column, values[column.key] ?? null))));
    }
  }
  return Readable.from(lines(), { objectMode: false });
}
