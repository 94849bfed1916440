import { z } from 'zod';
import { normalisedRef, type EvidenceKind } from '../domain/evidence.js';
import { titlesOf } from './titles-of.js';
import type { WorkDraft } from './work-registers.js';

const value = z.object({ value: z.string() }).nullish();

/** `/v3.0/{orcid}/works` of the public ORCID API: one group a work, one summary in it for each source that told of it. */
const summary = z.object({
  title: z.object({ title: value, 'translated-title': value }).nullish(),
  type: z.string().nullish(),
  'publication-date': z.object({ year: value }).nullish(),
  'external-ids': z
    .object({
      'external-id': z.array(
        z.object({
          'external-id-type': z.string(),
          'external-id-value': z.string(),
          'external-id-relationship': z.string().nullish(),
        }),
      ),
    })
    .nullish(),
});
const answer = z.object({ group: z.array(z.object({ 'work-summary': z.array(summary) })) });

const KINDS: Readonly<Record<string, EvidenceKind>> = {
  patent: 'patent',
  software: 'outcome',
  'research-tool': 'outcome',
  'standards-and-policy': 'outcome',
  'data-set': 'outcome',
};
const NUMBERS = ['doi', 'patent', 'grant_number'];

/** The drafts in an answer about an ORCID, the newest first; null where it has another shape. */
export function readOrcidAnswer(body: unknown): readonly WorkDraft[] | null {
  const parsed = answer.safeParse(body);
  if (!parsed.success) return null;
  const drafts = parsed.data.group.flatMap(({ 'work-summary': summaries }) => {
    const [draft] = summaries.flatMap((one) => draftOf(one) ?? []);
    return draft ? [draft] : [];
  });
  return drafts.sort((a, b) => b.year - a.year);
}

function draftOf(found: z.infer<typeof summary>): WorkDraft | null {
  const year = Number(found['publication-date']?.year?.value);
  const titles = titlesOf(
    [found.title?.title?.value, found.title?.['translated-title']?.value].filter((title) => title != null),
  );
  if (!Number.isInteger(year) || year === 0 || !titles) return null;
  // "part-of" numbers are those of the journal or the volume.
  const own = (found['external-ids']?.['external-id'] ?? []).filter(
    (id) => (id['external-id-relationship'] ?? 'self') === 'self',
  );
  const number = NUMBERS.map((kind) => own.find((id) => id['external-id-type'] === kind)).find(Boolean);
  return {
    kind: KINDS[found.type ?? ''] ?? 'publication',
    ...titles,
    year,
    ref: normalisedRef(number?.['external-id-value']),
    keywords: [],
  };
}
