import { simplified } from './simplified.js';

/**
 * One form for all spellings of a word: half width, without accents, lower case (Unicode NFKD without marks), traditional
 * characters as simplified ones.
 */
export function folded(text: string): string {
  // Most words are one or the other, and need no table of Unicode.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  if (/^[\u4e00-\u9fff]*$/.test(text)) return simplified(text);
  return simplified(text.normalize('NFKD').replace(/\p{M}+/gu, '')).toLowerCase();
}

/**
 * The form in which Meilisearch compares filter values (`normalize_facet` in its source): without outer spaces, NFKD,
 * lower case. Accents count here, unlike in words. NUL goes, since PostgreSQL has no such character.
 */
export function comparable(value: string | number | boolean): string {
  return String(value).replaceAll('\0', '').trim().normalize('NFKD').toLowerCase();
}
