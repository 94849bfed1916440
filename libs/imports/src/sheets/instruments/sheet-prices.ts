import { isDeepStrictEqual } from 'node:util';
import { PRICE_AUDIENCES, type PriceAudience, type PriceLine } from '@jiebang/labs';

/** The prices that stand in a row: one for each audience, all for one unit. */
export interface SheetPrices {
  readonly internalFen: number | null;
  readonly partnerFen: number | null;
  readonly externalFen: number | null;
  readonly unitZh: string | null;
  readonly unitEn: string | null;
}

const COLUMNS = {
  in_house: 'internalFen',
  partner: 'partnerFen',
  external: 'externalFen',
} as const satisfies Record<PriceAudience, keyof SheetPrices>;

/** Lines of the unit that comes first, without a special coverage: those that a row has room for. */
function rowLines(prices: readonly PriceLine[]): readonly PriceLine[] {
  const [first] = prices.filter(({ coversZh, coversEn }) => coversZh === null && coversEn === null);
  if (!first) return [];
  return prices.filter(
    ({ unitZh, unitEn, coversZh, coversEn }) =>
      unitZh === first.unitZh && unitEn === first.unitEn && coversZh === null && coversEn === null,
  );
}

export function sheetPrices(prices: readonly PriceLine[]): SheetPrices {
  const lines = rowLines(prices);
  const fenOf = (wanted: PriceAudience) => lines.find(({ audience }) => audience === wanted)?.fen ?? null;
  return {
    internalFen: fenOf('in_house'),
    partnerFen: fenOf('partner'),
    externalFen: fenOf('external'),
    unitZh: lines[0]?.unitZh ?? null,
    unitEn: lines[0]?.unitEn ?? null,
  };
}

/** The prices with those of the row in the place of the ones that stood there; what a row has no room for stays. */
export function withSheetPrices(prices: readonly PriceLine[], row: SheetPrices): readonly PriceLine[] {
  if (isDeepStrictEqual(sheetPrices(prices), row)) return prices;
  const before = rowLines(prices);
  const { unitZh, unitEn } = row;
  const lines = PRICE_AUDIENCES.flatMap((audience): readonly PriceLine[] => {
    const fen = row[COLUMNS[audience]];
    return fen === null ? [] : [{ audience, fen, unitZh, unitEn, coversZh: null, coversEn: null }];
  });
  return [...lines, ...prices.filter((line) => !before.includes(line))];
}
