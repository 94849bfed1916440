import type { Finding } from './finding.js';
import { digitChains, type DigitGroup } from './plain-text.js';

const MOBILE = /^(?:0086|86|0)?(1[3-9]\d{9})$/;
/** How people part a mobile number; "1-1-..." is read apart. */
const MOBILE_LAYOUTS = new Set(['11', '3-4-4', '3-3-5', '4-3-4', '4-4-3', '5-6', '3-8', '7-4', '5-3-3']);
const COUNTRY = /^(?:0086|86)$/;

/** Area codes: Beijing and the 02x of large cities have three digits, all others four. */
const AREA = '(?:10|2\\d|[3-9]\\d{2})';
const LANDLINE = new RegExp(
  `(?<![\\d.])(?:\\(?0${AREA}\\)?|(?:\\+|00)86[ -]?\\(?0?${AREA}\\)?)[ -]{0,3}` +
    `(?:[2-9]\\d{6,7}|[2-9]\\d{2,3}[ -]\\d{4})(?:(?:转|ext\\.?|-)[ ]?\\d{1,5})?(?!\\d)`,
  'g',
);
const CUED_PHONE =
  /(?:联系电话|电话|手机号|手机|座机|传真|联系方式|微信号?|telephone|mobile|phone|fax|tel)(?:号码|号| number| no\.?)?[\s.:为是#=]{0,5}(\+?\d(?:[\s()-]{0,2}\d){6,14})(?!\d)/gi;

function layoutOf(groups: readonly DigitGroup[]): string {
  return groups.map(({ digits }) => digits.length).join('-');
}

/** A number that is read digit by digit: the whole row of single digits, not a part of a longer row. */
function spelledOut(chain: readonly DigitGroup[], from: number, to: number): boolean {
  const single = (index: number) => chain[index]?.digits.length === 1;
  return chain.slice(from, to).every(({ digits }) => digits.length === 1) && !single(from - 1) && !single(to);
}

/** Mobile numbers at the joints of a chain, in the usual partings or digit by digit, with or without the country code. */
function mobiles(plain: string): Finding[] {
  const found: Finding[] = [];
  for (const chain of digitChains(plain)) {
    for (let from = 0; from < chain.length; from += 1) {
      let digits = '';
      for (let to = from + 1; to <= chain.length && digits.length < 15; to += 1) {
        const groups = chain.slice(from, to);
        digits = groups.map((group) => group.digits).join('');
        const number = MOBILE.exec(digits)?.[1];
        if (!number || plain.slice(0, chain[from]?.start).endsWith('0.')) continue;
        const prefix = digits.length - number.length;
        const [first, ...rest] = groups;
        const own = COUNTRY.test(first?.digits ?? '')
          ? rest
          : [{ ...first, digits: first?.digits.slice(prefix) ?? '' } as DigitGroup, ...rest];
        if (!MOBILE_LAYOUTS.has(layoutOf(own)) && !spelledOut(chain, from, to)) continue;
        found.push({
          start: groups[0]?.start ?? 0,
          end: groups.at(-1)?.end ?? 0,
          code: 'PHONE',
          suggestion: '[电话]',
        });
        from = to - 1;
        break;
      }
    }
  }
  return found;
}

/** Telephone numbers: mobile, landline with area code, and any number of 7 to 15 digits after a word for telephone. */
export function phones(plain: string): Finding[] {
  const found = mobiles(plain);
  for (const match of plain.matchAll(LANDLINE)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      code: 'PHONE',
      suggestion: '[电话]',
    });
  }
  for (const match of plain.matchAll(CUED_PHONE)) {
    const end = match.index + match[0].length;
    found.push({ start: end - (match[1]?.length ?? 0), end, code: 'PHONE', suggestion: '[电话]' });
  }
  return found;
}

/** Leading digits of UnionPay, Visa, Mastercard, JCB. */
const CARD = /^(?:62\d{14,17}|4\d{15}|5[1-5]\d{14}|35\d{14})$/;

/** The Luhn check of ISO/IEC 7812-1. */
export function passesLuhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, index) => {
      if (index % 2 === 0) return total + digit;
      return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
    }, 0);
  return sum % 10 === 0;
}

/** Bank cards: 16 to 19 digits with a known beginning and a right check digit, whole or in fours. */
export function bankCards(plain: string): Finding[] {
  const found: Finding[] = [];
  for (const chain of digitChains(plain)) {
    for (let from = 0; from < chain.length; from += 1) {
      for (let to = from + 1; to <= Math.min(chain.length, from + 5); to += 1) {
        const groups = chain.slice(from, to);
        const fours = groups.slice(0, -1).every(({ digits }) => digits.length === 4);
        const digits = groups.map((group) => group.digits).join('');
        const halves = groups.length === 2 && groups[0]?.digits.length === 6;
        if ((fours || halves) && CARD.test(digits) && passesLuhn(digits)) {
          found.push({
            start: groups[0]?.start ?? 0,
            end: groups.at(-1)?.end ?? 0,
            code: 'BANK_CARD',
            suggestion: '[银行卡号]',
          });
        }
      }
    }
  }
  return found;
}
