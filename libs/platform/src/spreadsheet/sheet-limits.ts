const MEGABYTE = 1024 * 1024;

/** How much of a file is read. What goes beyond is refused before it costs memory. */
export interface SheetLimits {
  readonly fileBytes: number;
  /** Of all parts of an .xlsx file together. */
  readonly unzippedBytes: number;
  /** Parts of an .xlsx file. */
  readonly parts: number;
  /** Rows with data, without the header. */
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell; Excel itself ends at this length. */
  readonly cellLength: number;
  /** So many problems are told one by one; the rest is only counted. */
  readonly problems: number;
}

export const SHEET_LIMITS: SheetLimits = {
  fileBytes: 10 * MEGABYTE,
  unzippedBytes: 64 * MEGABYTE,
  parts: 500,
  rows: 20_000,
  columns: 100,
  cellLength: 32_767,
  problems: 1_000,
};
