import { Checks, type Bilingual, type Fen } from '@jiebang/kernel';

/** For whom a price is: people of the same organisation, of partners (joint labs, members of the union), of others. */
export const PRICE_AUDIENCES = ['in_house', 'partner', 'external'] as const;
export type PriceAudience = (typeof PRICE_AUDIENCES)[number];

/** What a unit of something costs an audience. No line for an audience means: on request. */
export interface PriceLine {
  readonly audience: PriceAudience;
  /** Whole fen, not negative. */
  readonly fen: Fen;
  /** What is charged for: an hour, a sample; null where the price list does not say. */
  readonly unitZh: string | null;
  readonly unitEn: string | null;
  /** What the price covers, where there are several for one unit: by oneself, with an operator. */
  readonly coversZh: string | null;
  readonly coversEn: string | null;
}

/** A thing without its prices, which stand in a table of their own. */
export type Unpriced<Content> = Omit<Content, 'prices'>;

/** Most lines of one thing. */
export const MOST_PRICES = 30;

const TWICE: Bilingual = {
  zh: '同一对象、同一计价单位和内容只能有一个价格。',
  en: 'One audience has one price for one unit and coverage.',
};

/** What two lines must not have in common. */
export function priceKey({ audience, unitZh, unitEn, coversZh, coversEn }: PriceLine): string {
  return [audience, unitZh, unitEn, coversZh, coversEn].map((part) => part ?? '').join('\n');
}

/** Notes every line that says the price of an earlier one again, at `prices.<at>`. */
export function checkPrices(checks: Checks, prices: readonly PriceLine[]): void {
  const seen = new Set<string>();
  prices.forEach((line, at) => {
    checks.that(!seen.has(priceKey(line)), `prices.${at}`, 'PRICE_TWICE', TWICE);
    seen.add(priceKey(line));
  });
}
