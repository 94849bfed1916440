import { normalisedRef, type EvidenceContent, type EvidenceKind } from './evidence.js';

/** Evidence as somebody typed it. */
export interface WrittenEvidence {
  readonly kind: EvidenceKind;
  readonly titleZh?: string | null;
  readonly titleEn?: string | null;
  readonly year: number;
  readonly ref?: string | null;
  readonly keywords?: readonly string[] | null;
}

/** Typed evidence in the form in which it is kept. */
export function evidenceFrom({
  kind,
  titleZh,
  titleEn,
  year,
  ref,
  keywords,
}: WrittenEvidence): EvidenceContent {
  return {
    kind,
    titleZh: titleZh?.trim() ?? '',
    titleEn: titleEn?.trim() ?? '',
    year,
    ref: normalisedRef(ref),
    keywords: [...new Set((keywords ?? []).map((keyword) => keyword.trim()))],
  };
}
