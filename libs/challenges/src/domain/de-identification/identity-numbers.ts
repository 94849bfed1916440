import type { Finding } from './finding.js';
import { digitChains, type DigitGroup } from './plain-text.js';

/** First two digits of an identity number: provinces and regions, GB/T 2260. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of 17 digits: ISO 7064 MOD 11-2 as GB 11643-1999 prescribes it. */
export function checkCharacter(seventeen: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return CHECK_CHARACTERS[sum % 11] ?? '';
}

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isIdentityNumber(text: string): boolean {
  const year = Number(text.slice(6, 10));
  return (
    PROVINCES.has(text.slice(0, 2)) &&
    year >= 1850 &&
    year <= 2100 &&
    isDay(year, Number(text.slice(10, 12)), Number(text.slice(12, 14))) &&
    checkCharacter(text.slice(0, 17)) === text[17]?.toUpperCase()
  );
}

/** The first generation has no check character: only its exact shape counts. */
function isOldIdentityNumber(text: string): boolean {
  const [year, month, day] = [text.slice(6, 8), text.slice(8, 10), text.slice(10, 12)].map(Number);
  return PROVINCES.has(text.slice(0, 2)) && isDay(1900 + (year ?? 0), month ?? 0, day ?? 0);
}

interface Unit {
  readonly character: string;
  readonly at: number;
}

/** The digits of a chain one by one, with an X after its last one. */
function unitsOf(chain: readonly DigitGroup[], plain: string): Unit[] {
  const units = chain.flatMap(({ digits, start }) =>
    Array.from(digits, (character, index) => ({ character, at: start + index })),
  );
  const end = chain.at(-1)?.end ?? 0;
  const tail = /^[\s\-._/\\()\u200b]{0,3}([Xx])(?![A-Za-z])/.exec(plain.slice(end, end + 6));
  if (tail) units.push({ character: 'X', at: end + tail[0].length - 1 });
  return units;
}

const CUED =
  /(?:身份证(?:件)?|公民身份|证件|identity card|id card|id)\s?(?:号码|号|number|no\.?)?[\s:为是#=]{0,5}(\d(?:[\s-]?\d){13,16}[\s-]?[\dXx])(?![\dA-Za-z])/gi;

/**
 * Mainland identity numbers, wherever they stand in a run of digits and whatever separates their digits: 18 characters
 * with a right check character; 15 digits of the old shape; and, right after a word for it, 15 to 18 of any kind.
 */
export function identityNumbers(plain: string): Finding[] {
  const found: Finding[] = [];
  const note = (start: number, end: number) =>
    found.push({ start, end, code: 'IDENTITY_NUMBER', suggestion: '[身份证号]' });
  for (const chain of digitChains(plain)) {
    const units = unitsOf(chain, plain);
    for (let first = 0; first + 18 <= units.length; first += 1) {
      const window = units.slice(first, first + 18);
      if (isIdentityNumber(window.map(({ character }) => character).join(''))) {
        note(window[0]?.at ?? 0, (window[17]?.at ?? 0) + 1);
        first += 17;
      }
    }
    const [only] = chain;
    if (chain.length === 1 && only?.digits.length === 15 && isOldIdentityNumber(only.digits)) {
      note(only.start, only.end);
    }
  }
  for (const match of plain.matchAll(CUED)) {
    const number = match[1] ?? '';
    const end = match.index + match[0].length;
    note(end - number.length, end);
  }
  return found;
}
