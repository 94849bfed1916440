/** How a file is to be read, by its first bytes; null for what is surely no table. */
export type SheetFormat = 'xlsx' | 'csv' | 'old-office';

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
/** Compound files: .xls, and every Office file with a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const UTF16 = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

const startsWith = (file: Buffer, mark: Buffer) => file.subarray(0, mark.length).equals(mark);

/** The name that people gave a file, and what their browser says of it, count for nothing. */
export function sheetFormat(file: Buffer): SheetFormat | null {
  if (startsWith(file, ZIP)) return 'xlsx';
  if (startsWith(file, COMPOUND)) return 'old-office';
  if (UTF16.some((mark) => startsWith(file, mark))) return 'csv';
  // Text has no zero bytes, whatever its encoding; pictures, programs and archives have them early.
  return file.length > 0 && !file.subarray(0, 8192).includes(0) ? 'csv' : null;
}
