import type { Checks } from '@jiebang/kernel';

/** Kinds of evidence that an outcome rests on. */
export const OUTCOME_EVIDENCE_KINDS = [
  'doi',
  'patent',
  'standard',
  'software_copyright',
  'document',
  'file',
  'link',
] as const;

export type OutcomeEvidenceKind = (typeof OUTCOME_EVIDENCE_KINDS)[number];

/** One piece of evidence. Files stay with their owners: a fingerprint proves later that a file is the one that was meant. */
export interface EvidenceItem {
  readonly kind: OutcomeEvidenceKind;
  readonly title: string;
  /** DOI, patent, standard, registration or document number; for a file its SHA-256 in hex; empty for a link. */
  readonly ref: string;
  readonly url: string | null;
  /** For the owners, the office and the graders alone. */
  readonly confidential: boolean;
}

export const MAX_EVIDENCE = 20;

/** A DOI begins so (ISO 26324). */
const DOI = /^10\.\d{4,9}\/\S+$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** One form of what people paste: half width, without the resolver's address; hashes and DOIs in lower case. */
export function normalisedItem(item: EvidenceItem): EvidenceItem {
  const plain = item.ref.normalize('NFKC').trim();
  const ref =
    item.kind === 'doi'
      ? plain.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase()
      : item.kind === 'file'
        ? plain.toLowerCase()
        : plain;
  const url = item.url?.trim() ?? '';
  return { ...item, title: item.title.trim(), ref, url: url === '' ? null : url };
}

/** Notes what is wrong with the evidence, by item. */
export function checkEvidenceItems(items: readonly EvidenceItem[], checks: Checks): void {
  checks.that(items.length > 0, 'evidence', 'REQUIRED', {
    zh: '请至少提供一项佐证材料。',
    en: 'Give at least one piece of evidence.',
  });
  items.forEach(({ kind, title, ref, url }, index) => {
    const path = `evidence.${index}`;
    checks.required(title, `${path}.title`, { zh: '材料名称', en: 'A title' });
    if (kind !== 'link') checks.required(ref, `${path}.ref`, { zh: '编号', en: 'A number' });
    if (kind === 'link') checks.required(url, `${path}.url`, { zh: '链接', en: 'A link' });
    checks.that(kind !== 'doi' || ref === '' || DOI.test(ref), `${path}.ref`, 'BAD_DOI', {
      zh: 'DOI 应形如 10.1000/xyz123。',
      en: 'A DOI looks like 10.1000/xyz123.',
    });
    checks.that(kind !== 'file' || ref === '' || SHA256.test(ref), `${path}.ref`, 'BAD_HASH', {
      zh: '文件指纹应为 64 位十六进制 SHA-256。',
      en: 'A file’s fingerprint is its SHA-256, 64 hexadecimal digits.',
    });
    checks.that(url === null || isWebAddress(url), `${path}.url`, 'BAD_URL', {
      zh: '链接须以 https:// 或 http:// 开头。',
      en: 'A link begins with https:// or http://.',
    });
  });
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);
}
