import type { Checks } from '@jiebang/kernel';
import type { Finding, IdentifierCode } from './de-identification/finding.js';
import { identityNumbers } from './de-identification/identity-numbers.js';
import { personNames } from './de-identification/person-names.js';
import { bankCards, phones } from './de-identification/phones-and-cards.js';
import { plainText } from './de-identification/plain-text.js';
import { birthDates, recordNumbers } from './de-identification/records-and-births.js';

/** A finding in one field of an input. */
export interface FieldFinding extends Finding {
  readonly path: string;
}

const WORDS: Readonly<Record<IdentifierCode, { readonly zh: string; readonly en: string }>> = {
  IDENTITY_NUMBER: { zh: '身份证号', en: 'an identity number' },
  PHONE: { zh: '电话号码', en: 'a telephone number' },
  BANK_CARD: { zh: '银行卡号', en: 'a bank card number' },
  RECORD_NUMBER: { zh: '病案或就诊编号', en: "the number of a patient's record" },
  BIRTH_DATE: { zh: '出生日期', en: 'a date of birth' },
  PERSON_NAME: { zh: '患者姓名', en: "a patient's name" },
};

/** Where two findings overlap, the earlier kind of this order stays; the name of one number is enough. */
const ORDER: readonly IdentifierCode[] = [
  'IDENTITY_NUMBER',
  'RECORD_NUMBER',
  'BIRTH_DATE',
  'BANK_CARD',
  'PHONE',
  'PERSON_NAME',
];

/**
 * Personal data in a text, in the order of the text, without overlaps: mainland identity numbers, telephone numbers,
 * bank cards, record numbers and dates of birth after words for them, names beside a patient or a diagnosis.
 * A gate against slips, not an anonymiser: numbers spelt in Chinese characters, passports, addresses and bare names
 * pass it.
 */
export function findPersonalData(text: string): readonly Finding[] {
  const plain = plainText(text);
  const found = [
    ...identityNumbers(plain),
    ...recordNumbers(plain),
    ...birthDates(plain),
    ...phones(plain),
    ...bankCards(plain),
    ...personNames(plain),
  ].sort((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code) || a.start - b.start || b.end - a.end);
  const kept: Finding[] = [];
  for (const finding of found) {
    if (kept.every(({ start, end }) => finding.end <= start || finding.start >= end)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** The same over the fields of an input, in the order of the fields. */
export function findInFields(
  fields: readonly { readonly path: string; readonly text: string }[],
): FieldFinding[] {
  return fields.flatMap(({ path, text }) => findPersonalData(text).map((finding) => ({ path, ...finding })));
}

/** The text with each finding replaced by what was suggested for it. */
export function redacted(text: string, findings: readonly Finding[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, suggestion } of findings) {
    result += text.slice(from, start) + suggestion;
    from = end;
  }
  return result + text.slice(from);
}

/** Notes each finding as a problem of its field, with its place and what to write instead. Never repeats the data. */
export function checkDeidentified(findings: readonly FieldFinding[], checks: Checks): void {
  for (const { path, start, end, code, suggestion } of findings) {
    checks.that(false, path, code, {
      zh: `第 ${start + 1} 至 ${end} 个字符疑似${WORDS[code].zh}，请删除或改为“${suggestion}”。`,
      en: `Characters ${start + 1} to ${end} look like ${WORDS[code].en}; delete them or write "${suggestion}".`,
    });
  }
}
