import type { Finding } from './finding.js';

const RECORD_CUES = [
  '住院号',
  '病案号',
  '病历号',
  '病历编号',
  '门诊号',
  '急诊号',
  '就诊号',
  '就诊卡号',
  '诊疗卡号',
  '登记号',
  '检查号',
  '影像号',
  '病理号',
  '标本号',
  '医保卡号',
  '医保号',
  '社保卡号',
  '社保号',
  '患者编号',
  '患者ID',
  '病人ID',
  'MRN',
  'medical record (?:number|no\\.?|id)',
  'hospital (?:number|no\\.?)',
  'in-?patient (?:number|no\\.?|id)',
  'out-?patient (?:number|no\\.?|id)',
  'admission (?:number|no\\.?)',
  'patient (?:number|no\\.?|id)',
  'accession (?:number|no\\.?)',
];

const RECORD = new RegExp(
  `(?:${RECORD_CUES.join('|')})(?:号码|码|编号)?[\\s:#=.为是\\[(【"'\u200b-]{0,6}` +
    `((?:[A-Za-z]{1,4}[\\s-]?)?\\d(?:[\\s\\-./_\u200b]{0,3}[A-Za-z]?\\d){2,23}[A-Za-z]?)(?![A-Za-z\\d])`,
  'gi',
);

/** Numbers of patients' records right after a word for them; at least three digits. */
export function recordNumbers(plain: string): Finding[] {
  return Array.from(plain.matchAll(RECORD), (match) => {
    const end = match.index + match[0].length;
    return {
      start: end - (match[1]?.length ?? 0),
      end,
      code: 'RECORD_NUMBER',
      suggestion: '[病案号]',
    } as const;
  });
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = '(?:18|19|20)\\s?\\d\\s?\\d';
/** A year with at least a month. A bare year identifies nobody. */
const DATE = [
  `${YEAR}\\s{0,2}(?:年|[-./])\\s{0,2}\\d{1,2}(?:\\s{0,2}(?:月|[-./])\\s{0,2}(?:\\d{1,2}\\s?[日号]?)?)?`,
  `${YEAR}(?:0[1-9]|1[0-2])(?:[0-3]\\d)?(?!\\d)`,
  `\\d{1,2}[-./]\\d{1,2}[-./]${YEAR}`,
  `\\d{1,2}(?:st|nd|rd|th)?\\s(?:${MONTHS})\\.?,?\\s${YEAR}`,
  `(?:${MONTHS})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s${YEAR}`,
].join('|');
const BIRTH_CUES =
  '出生日期|出生年月日|出生年月|出生时间|出生于|出生|生于|生日|\\bDOB|\\bD\\.O\\.B\\.?|\\bdate of birth|\\bbirth ?date|\\bbirthday|\\bborn(?: on| in)?';
const BORN = new RegExp(
  `(?:${BIRTH_CUES})[\\s:#=为是(\\["\u200b]{0,5}(${DATE})|(${DATE})[\\s,(]{0,2}(?:日)?出?生(?=[,.;。，；)\\s]|$)`,
  'gi',
);

/** Dates of birth, to the month or the day, beside a word for them. What is suggested keeps the year. */
export function birthDates(plain: string): Finding[] {
  return Array.from(plain.matchAll(BORN), (match) => {
    const date = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(date);
    const year = /(?:18|19|20)\s?\d\s?\d/.exec(date)?.[0].replace(/\s/g, '') ?? '';
    const suggestion = /\p{Script=Han}/u.test(match[0]) ? `${year}年` : year;
    return { start, end: start + date.length, code: 'BIRTH_DATE', suggestion } as const;
  });
}
