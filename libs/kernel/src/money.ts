/** Money as integer fen (1/100 CNY). Never a fraction, never a float sum of yuan. */
export type Fen = number;

/** True for a non-negative integer that JavaScript, PostgreSQL's bigint and JSON all carry exactly. */
export function isFen(value: unknown): value is Fen {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Sum of amounts; throws a RangeError when an amount, or the sum, is not exact. */
export function sumFen(amounts: readonly Fen[]): Fen {
  let total = 0;
  for (const amount of amounts) {
    total += amount;
    if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(total)) {
      throw new RangeError(`not an exact amount of fen: ${amount}`);
    }
  }
  return total;
}

/** "¥1,234.50" from 123450 fen. */
export function formatFen(amount: Fen): string {
  const sign = amount < 0 ? '-' : '';
  const absolute = Math.abs(amount);
  const yuan = Math.floor(absolute / 100).toLocaleString('en-US');
  return `${sign}¥${yuan}.${String(absolute % 100).padStart(2, '0')}`;
}
