import type { Language } from '../../app/i18n/language.js';

const STEP = 1_000;
const UNITS = ['MB', 'GB', 'TB', 'PB'];

/** A size in the unit that fits it: 1,850,000 MB is 1.85 TB. */
export function megabytes(size: number, language: Language): string {
  let value = size;
  let unit = 0;
  while (value >= STEP && unit < UNITS.length - 1) {
    value /= STEP;
    unit += 1;
  }
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value)} ${UNITS[unit]}`;
}
