import { Checks, type Bilingual, type Id } from '@jiebang/kernel';
import type { PriceLine, Unpriced } from './price.js';

/** The four kinds of shared resource (E.1). Instruments have a table of their own; the others are one. */
export const RESOURCE_KINDS = ['instrument', 'dataset', 'literature', 'biobank'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];
export const COLLECTION_KINDS = ['dataset', 'literature', 'biobank'] as const;
export type CollectionKind = (typeof COLLECTION_KINDS)[number];

/** `open`: for everybody; `registered`: after signing in and agreeing to the terms; `controlled`: each use is decided. */
export const RESOURCE_ACCESS = ['open', 'registered', 'controlled'] as const;
export type ResourceAccess = (typeof RESOURCE_ACCESS)[number];

/** What a collection of people's data or samples stands on. */
export const ETHICS_BASES = ['approved', 'exempt', 'not_human'] as const;
export type EthicsBasis = (typeof ETHICS_BASES)[number];

export const CONSENT_KINDS = ['broad', 'specific', 'waived'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** Human genetic resources: within the country alone, with foreign parties after approval, or none. */
export const HGR_TERMS = ['domestic_only', 'foreign_by_approval', 'not_human'] as const;
export type HgrTerms = (typeof HGR_TERMS)[number];

export const SAMPLE_KINDS = [
  'whole_blood',
  'plasma',
  'serum',
  'dna',
  'rna',
  'frozen_tissue',
  'ffpe_tissue',
  'urine',
  'csf',
  'saliva',
  'stool',
  'cells',
] as const;
export type SampleKind = (typeof SAMPLE_KINDS)[number];

/** How many samples of a kind there are, of how many donors. Counts alone: a donor is nobody here. */
export interface SampleCount {
  readonly kind: SampleKind;
  readonly donors: number | null;
  readonly samples: number;
}

export interface DatasetFacts {
  /** People, images, records: whatever one row stands for. */
  readonly subjects: number | null;
  readonly sizeMb: number | null;
  readonly formats: readonly string[];
  readonly deidentified: boolean;
}

export interface LiteratureFacts {
  readonly holdings: number | null;
  /** Two-letter codes. */
  readonly languages: readonly string[];
  readonly deliveryDays: number | null;
}

export interface BiobankFacts {
  readonly samples: readonly SampleCount[];
  readonly consent: ConsentKind | null;
  readonly hgr: HgrTerms | null;
  readonly storageZh: string | null;
  readonly storageEn: string | null;
}

/** A dataset, a body of literature or a biobank that a facility shares; it has the facts of its kind and no others. */
export interface SharedResourceContent {
  readonly facilityId: Id;
  readonly kind: CollectionKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  /** What it is about, in either language. */
  readonly subjects: readonly string[];
  /** Years that it covers. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly access: ResourceAccess | null;
  readonly accessTermsZh: string | null;
  readonly accessTermsEn: string | null;
  readonly ethics: EthicsBasis | null;
  readonly ethicsReference: string | null;
  readonly dataset: DatasetFacts | null;
  readonly literature: LiteratureFacts | null;
  readonly biobank: BiobankFacts | null;
  readonly prices: readonly PriceLine[];
}

const FOREIGN_FACTS: Bilingual = {
  zh: '该类资源没有这些信息。',
  en: 'A resource of this kind has no such facts.',
};

/** Notes what no draft may say either: facts of another kind, years that run backwards, a kind of sample twice. */
export function checkResource(checks: Checks, content: Unpriced<SharedResourceContent>): void {
  for (const kind of COLLECTION_KINDS) {
    if (kind !== content.kind) checks.that(content[kind] === null, kind, 'OTHER_KIND', FOREIGN_FACTS);
  }
  const { fromYear, toYear, biobank } = content;
  checks.that(fromYear === null || toYear === null || fromYear <= toYear, 'toYear', 'YEARS_BACKWARDS', {
    zh: '结束年份不能早于开始年份。',
    en: 'The last year lies before the first.',
  });
  const kinds = (biobank?.samples ?? []).map(({ kind }) => kind);
  kinds.forEach((kind, at) =>
    checks.that(kinds.indexOf(kind) === at, `biobank.samples.${at}`, 'SAMPLES_TWICE', {
      zh: '同一类样本只能列一次。',
      en: 'One kind of sample stands once.',
    }),
  );
}

const missing = (label: Bilingual): Bilingual => ({
  zh: `发布前请填写${label.zh}。`,
  en: `${label.en} is needed before it is offered.`,
});

/** Notes everything that is missing before others may be offered it: terms, ethics, consent, human genetic resources. */
export function checkComplete(checks: Checks, content: Unpriced<SharedResourceContent>): void {
  const { kind, access, accessTermsZh, accessTermsEn, ethics, ethicsReference, biobank } = content;
  const needed = (holds: boolean, path: string, zh: string, en: string) =>
    checks.that(holds, path, 'NEEDED_TO_OFFER', missing({ zh, en }));
  needed(access !== null, 'access', '获取方式', 'The way of access');
  if (access !== null && access !== 'open') {
    needed(Boolean(accessTermsZh?.trim()), 'accessTermsZh', '中文使用条款', 'The terms in Chinese');
    needed(Boolean(accessTermsEn?.trim()), 'accessTermsEn', '英文使用条款', 'The terms in English');
  }
  if (kind === 'literature') return;
  needed(ethics !== null, 'ethics', '伦理依据', 'The ethics basis');
  if (ethics === 'approved')
    needed(Boolean(ethicsReference?.trim()), 'ethicsReference', '伦理批件号', 'The number of the approval');
  if (kind === 'dataset') {
    const ofPeople = ethics !== null && ethics !== 'not_human';
    checks.that(
      !ofPeople || content.dataset?.deidentified === true,
      'dataset.deidentified',
      'NOT_DEIDENTIFIED',
      {
        zh: '涉及人的数据须去标识后才能发布。',
        en: 'Data of people is offered de-identified only.',
      },
    );
    return;
  }
  needed(
    (biobank?.samples.length ?? 0) > 0,
    'biobank.samples',
    '样本种类与数量',
    'The kinds and numbers of samples',
  );
  needed((biobank?.consent ?? null) !== null, 'biobank.consent', '知情同意类型', 'The kind of consent');
  needed(
    (biobank?.hgr ?? null) !== null,
    'biobank.hgr',
    '人类遗传资源要求',
    'What holds for human genetic resources',
  );
}
