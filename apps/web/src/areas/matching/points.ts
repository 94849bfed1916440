import type { Language } from '../../app/i18n/language.js';

/** A perfect pair is 1,000,000 for the engine and 100 points for people. */
const UNITS_OF_A_POINT = 10_000;

/** Points of a worth, with one digit behind the point. */
export function points(units: number, language: Language): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    units / UNITS_OF_A_POINT,
  );
}

/** The same with its sign, for what was won or lost. */
export function signedPoints(units: number, language: Language): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(units / UNITS_OF_A_POINT);
}

export const toPoints = (units: number): number => units / UNITS_OF_A_POINT;
export const fromPoints = (typed: number): number => Math.round(typed * UNITS_OF_A_POINT);

/**
 * A gap as a percentage that never claims more than is proven: rounded up, with as many digits as a small one needs.
 * 0.00034 is 0.04%; 0.0000001 is 0.001%.
 */
export function gapPercent(gap: number, language: Language): string {
  const percent = gap * 100;
  const digits = percent >= 10 ? 0 : percent >= 1 ? 1 : percent >= 0.01 ? 2 : 3;
  const up = Math.max(0, Math.ceil(percent * 10 ** digits - 1e-9)) / 10 ** digits;
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(
    up / 100,
  );
}
