import { Checks, type Id } from '@jiebang/kernel';

/** Kinds of evidence: what a person can show for their expertise. */
export const EVIDENCE_KINDS = ['publication', 'patent', 'project', 'outcome'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const EARLIEST_YEAR = 1950;

/** One piece of evidence as its owner writes it. */
export interface EvidenceContent {
  readonly kind: EvidenceKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly year: number;
  /** DOI, patent or grant number, normalised; the same text in two profiles means joint work. */
  readonly ref: string | null;
  readonly keywords: readonly string[];
}

export interface Evidence extends EvidenceContent {
  readonly id: Id;
  readonly personId: Id;
  readonly version: number;
}

/**
 * One form for all spellings of a reference, so that joint work is recognised: half width, no spaces at the ends, a DOI
 * without its resolver's address and in lower case (DOIs ignore case: ISO 26324), other numbers in upper case.
 */
export function normalisedRef(ref: string | null | undefined): string | null {
  const text = (ref ?? '')
    .normalize('NFKC')
    .trim()
    .replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
  if (text === '') return null;
  return text.startsWith('10.') ? text.toLowerCase() : text.toUpperCase();
}

/** Throws INVALID_INPUT with everything that is wrong. `thisYear`: next year's evidence may be in print already. */
export function checkEvidence({ titleZh, titleEn, year }: EvidenceContent, thisYear: number): void {
  const checks = new Checks();
  checks.that(titleZh !== '' || titleEn !== '', 'titleZh', 'REQUIRED', {
    zh: '请填写中文或英文题名。',
    en: 'Give the title in Chinese or in English.',
  });
  checks.that(year >= EARLIEST_YEAR && year <= thisYear + 1, 'year', 'OUT_OF_RANGE', {
    zh: `年份须为 ${EARLIEST_YEAR} 到 ${thisYear + 1}。`,
    en: `The year must be from ${EARLIEST_YEAR} to ${thisYear + 1}.`,
  });
  checks.refuseIfAny();
}
