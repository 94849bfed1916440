import type { LabService } from './lab.query.js';

export type PriceLine = LabService['prices'][number];

/** What one unit costs each audience: a row of a price list. */
export interface PriceRow {
  readonly unitZh: string;
  readonly unitEn: string;
  readonly coversZh: string;
  readonly coversEn: string;
  /** Fen; null where one has to ask. */
  readonly in_house: number | null;
  readonly partner: number | null;
  readonly external: number | null;
}

export const AUDIENCES = ['in_house', 'partner', 'external'] as const;

export const EMPTY_ROW: PriceRow = {
  unitZh: '',
  unitEn: '',
  coversZh: '',
  coversEn: '',
  in_house: null,
  partner: null,
  external: null,
};

/** Lines as rows: those of one unit and coverage stand in one, in the order in which they come first. */
export function priceRows(lines: readonly PriceLine[]): readonly PriceRow[] {
  const rows = new Map<string, PriceRow>();
  for (const { audience, fen, unitZh, unitEn, coversZh, coversEn } of lines) {
    const texts = {
      unitZh: unitZh ?? '',
      unitEn: unitEn ?? '',
      coversZh: coversZh ?? '',
      coversEn: coversEn ?? '',
    };
    const key = JSON.stringify(texts);
    rows.set(key, { ...EMPTY_ROW, ...texts, ...rows.get(key), [audience]: fen });
  }
  return [...rows.values()];
}

/** Rows as the lines of an input; a row without any amount says nothing. */
export function priceLines(rows: readonly PriceRow[]) {
  return rows.flatMap((row) =>
    AUDIENCES.flatMap((audience) => {
      const fen = row[audience];
      if (fen === null) return [];
      const { unitZh, unitEn, coversZh, coversEn } = row;
      return {
        audience,
        fen,
        unitZh: unitZh || null,
        unitEn: unitEn || null,
        coversZh: coversZh || null,
        coversEn: coversEn || null,
      };
    }),
  );
}

/** Messages about lines, `prices.3.fen`, as messages about the rows that the lines came from: `prices.1`. */
export function rowErrors(
  errors: Readonly<Record<string, string>>,
  rows: readonly PriceRow[],
): Readonly<Record<string, string>> {
  const rowOfLine = rows.flatMap((row, at) =>
    AUDIENCES.flatMap((audience) => (row[audience] === null ? [] : at)),
  );
  return Object.fromEntries(
    Object.entries(errors).map(([path, message]) => {
      const line = /^prices\.(\d+)/.exec(path)?.[1];
      return [line === undefined ? path : `prices.${rowOfLine[Number(line)] ?? line}`, message];
    }),
  );
}
