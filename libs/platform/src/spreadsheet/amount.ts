/** Larger amounts are not exact as yuan in a double. 10^14 fen are a million million yuan. */
export const MOST_FEN = 1e14;

const YUAN = /^[¥￥]?\s*(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?\s*元?$/;

/** Whole fen of an amount in yuan as somebody typed it ("1,234.5", "￥12"), or null. */
export function fenFromText(text: string): number | null {
  const found = YUAN.exec(text.trim());
  if (!found) return null;
  const [, yuan = '', decimals = ''] = found;
  const fen = Number(yuan.replaceAll(',', '')) * 100 + Number(decimals.padEnd(2, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** Whole fen of an amount in yuan as Excel keeps it, a double; null where it has more than two decimals. */
export function fenFromNumber(yuan: number): number | null {
  const fen = Math.round(yuan * 100);
  // 0.1 + 0.2 typed as a sum is 0.30000000000000004; the noise of doubles grows with the amount.
  const noise = Math.max(1e-4, Math.abs(fen) * 2 ** -51);
  return Number.isSafeInteger(fen) && Math.abs(yuan * 100 - fen) <= noise ? fen : null;
}

/** "1234.50" from 123450 fen. */
export function yuanText(fen: number): string {
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}
