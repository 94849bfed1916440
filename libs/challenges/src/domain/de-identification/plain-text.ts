const ZERO_WIDTH = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\u30fc]/g;
const DOTS = /[\u00b7\u2022\u2024\u2027\u30fb\uff65]/g;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const OTHER_DIGITS = /[^\P{Nd}\d]/gu;
const WIDTH_SHIFT = 0xfee0;

/**
 * The text as the patterns read it: full-width forms, exotic digits, dashes, dots and spaces become their plain ASCII
 * sisters, invisible characters become U+200B. Unit for unit, so that offsets into it are offsets into the original.
 */
export function plainText(text: string): string {
  return text
    .replace(FULL_WIDTH, (unit) => String.fromCharCode(unit.charCodeAt(0) - WIDTH_SHIFT))
    .replace(ZERO_WIDTH, '\u200b')
    .replace(DASHES, '-')
    .replace(DOTS, '.')
    .replace(SPACES, ' ')
    .replace(OTHER_DIGITS, (digit) => (digit.length === 1 ? digitValue(digit) : digit));
}

/** Decimal digits of every script stand in runs of ten, zero first (Unicode Standard, 4.6). */
function digitValue(digit: string): string {
  const point = digit.charCodeAt(0);
  let zero = point;
  while (zero > point - 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero -= 1;
  return String((point - zero) % 10);
}

/** A run of digits without anything between them. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const GAP = /^[\s\-._/\\()\u200b]{1,3}$/;

/** Groups of digits gathered into chains: within a chain only one to three separators stand between neighbours. */
export function digitChains(plain: string): DigitGroup[][] {
  const chains: DigitGroup[][] = [];
  let last: DigitGroup | undefined;
  for (const match of plain.matchAll(/\d+/g)) {
    const group = { digits: match[0], start: match.index, end: match.index + match[0].length };
    const chain = chains.at(-1);
    if (chain && last && GAP.test(plain.slice(last.end, group.start))) chain.push(group);
    else chains.push([group]);
    last = group;
  }
  return chains;
}
