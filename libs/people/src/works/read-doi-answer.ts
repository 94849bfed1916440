import { z } from 'zod';
import { normalisedRef, type EvidenceKind } from '../domain/evidence.js';
import { titlesOf } from './titles-of.js';
import type { WorkDraft } from './work-registers.js';

const text = z.union([z.string(), z.array(z.string())]).nullish();
const dates = z.object({ 'date-parts': z.array(z.array(z.number().nullable())).nullish() }).nullish();

/** CSL JSON, as doi.org gives it by content negotiation; Crossref's own answers are the same fields within `message`. */
const work = z.object({
  DOI: z.string(),
  title: text,
  'original-title': text,
  type: z.string().nullish(),
  issued: dates,
  published: dates,
  subject: z.array(z.string()).nullish(),
  keyword: z.string().nullish(),
});
const answer = z.union([z.object({ message: work }), work]);

const KINDS: Readonly<Record<string, EvidenceKind>> = {
  patent: 'patent',
  grant: 'project',
  dataset: 'outcome',
  software: 'outcome',
  standard: 'outcome',
};

/** The draft in an answer about a DOI; null where it has another shape or lacks what evidence needs. */
export function readDoiAnswer(body: unknown): WorkDraft | null {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return null;
  const found = 'message' in parsed.data ? parsed.data.message : parsed.data;
  const year = found.issued?.['date-parts']?.[0]?.[0] ?? found.published?.['date-parts']?.[0]?.[0];
  const titles = titlesOf([...all(found.title), ...all(found['original-title'])]);
  if (!year || !titles) return null;
  const words = found.subject ?? found.keyword?.split(/[;,，；]/) ?? [];
  const keywords = [...new Set(words.map((word) => word.trim()).filter((word) => word !== ''))];
  return {
    kind: KINDS[found.type ?? ''] ?? 'publication',
    ...titles,
    year,
    ref: normalisedRef(found.DOI),
    keywords: keywords.filter((word) => word.length <= 80).slice(0, 20),
  };
}

function all(value: string | readonly string[] | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
