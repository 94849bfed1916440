import { Checks, type Id } from '@jiebang/kernel';
import { checkEvidenceItems, type EvidenceItem } from './evidence-item.js';

/** What a piece of work came to (design, section 4: C.22 E.8 E.9 D.43). */
export const OUTCOME_TYPES = [
  'clinical_pathway',
  'prototype',
  'technical_standard',
  'patent_transferred',
  'textbook',
  'software',
  'first_technique',
  'policy_adopted',
] as const;

export type OutcomeType = (typeof OUTCOME_TYPES)[number];

/** Levels of a technical standard. */
export const STANDARD_LEVELS = ['national', 'industry', 'local', 'group', 'international'] as const;

export type StandardLevel = (typeof STANDARD_LEVELS)[number];

/** Who may read it once it is published: everybody, whoever is signed in, or its people and the office alone. */
export const OUTCOME_VISIBILITIES = ['public', 'internal', 'confidential'] as const;

export type OutcomeVisibility = (typeof OUTCOME_VISIBILITIES)[number];

/** What somebody did for the outcome. */
export const OUTCOME_PARTS = ['lead', 'member', 'clinical', 'mentor', 'partner'] as const;

export type OutcomePart = (typeof OUTCOME_PARTS)[number];

/** Somebody who is named. */
export interface NamedMember {
  readonly personId: Id;
  readonly part: OutcomePart;
}

/** Types that are technology, and so have a readiness. */
export const TYPES_WITH_READINESS: readonly OutcomeType[] = [
  'prototype',
  'patent_transferred',
  'software',
  'first_technique',
];

export const MIN_TRL = 1;
export const MAX_TRL = 9;
export const EARLIEST_YEAR = 1990;
export const MAX_MEMBERS = 30;

/** What the owner fills in. Everything may be missing while it is a draft. */
export interface OutcomeContent {
  readonly type: OutcomeType | null;
  readonly standardLevel: StandardLevel | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly summaryZh: string | null;
  readonly summaryEn: string | null;
  readonly year: number | null;
  /** Technology readiness level, 1 to 9. */
  readonly trl: number | null;
  readonly keywords: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly departmentCodes: readonly string[];
  /** The challenge, the need, and the team that it came from. */
  readonly challengeId: Id | null;
  readonly needId: Id | null;
  readonly teamId: Id | null;
  readonly organisationIds: readonly Id[];
  readonly evidence: readonly EvidenceItem[];
  readonly visibility: OutcomeVisibility | null;
  readonly confidentialDetails: string | null;
}

const REQUIRED_TEXTS = {
  titleZh: { zh: '中文标题', en: 'A Chinese title' },
  titleEn: { zh: '英文标题', en: 'An English title' },
  summaryZh: { zh: '中文简介', en: 'A Chinese summary' },
  summaryEn: { zh: '英文简介', en: 'An English summary' },
} as const;

/** Notes everything that keeps the outcome from being submitted. `thisYear` is the year in Shanghai. */
export function checkComplete(outcome: OutcomeContent, thisYear: number, checks: Checks): void {
  checks.that(outcome.type !== null, 'type', 'REQUIRED', {
    zh: '请选择成果类型。',
    en: 'Choose the kind of outcome.',
  });
  checks.that(
    (outcome.type === 'technical_standard') === (outcome.standardLevel !== null) || outcome.type === null,
    'standardLevel',
    outcome.standardLevel === null ? 'REQUIRED' : 'NOT_A_STANDARD',
    outcome.standardLevel === null
      ? { zh: '请选择标准级别。', en: 'Choose the level of the standard.' }
      : { zh: '只有技术标准才有级别。', en: 'Only a technical standard has a level.' },
  );
  for (const path of Object.keys(REQUIRED_TEXTS) as (keyof typeof REQUIRED_TEXTS)[]) {
    checks.required(outcome[path], path, REQUIRED_TEXTS[path]);
  }
  const { year, trl, type } = outcome;
  if (checks.that(year !== null, 'year', 'REQUIRED', { zh: '请填写年份。', en: 'A year is required.' })) {
    checks.that(year! >= EARLIEST_YEAR && year! <= thisYear, 'year', 'OUT_OF_RANGE', {
      zh: `年份须为 ${EARLIEST_YEAR} 到 ${thisYear}。`,
      en: `The year must be from ${EARLIEST_YEAR} to ${thisYear}.`,
    });
  }
  checks.that(trl !== null || type === null || !TYPES_WITH_READINESS.includes(type), 'trl', 'REQUIRED', {
    zh: '此类成果须填写技术成熟度（TRL 1–9）。',
    en: 'This kind of outcome needs its technology readiness level (TRL 1–9).',
  });
  checks.that(outcome.keywords.length > 0, 'keywords', 'REQUIRED', {
    zh: '请至少填写一个关键词。',
    en: 'Give at least one keyword.',
  });
  checks.that(outcome.disciplineCodes.length > 0, 'disciplineCodes', 'REQUIRED', {
    zh: '请至少选择一个学科。',
    en: 'Choose at least one discipline.',
  });
  checkEvidenceItems(outcome.evidence, checks);
  checks.that(outcome.visibility !== null, 'visibility', 'REQUIRED', {
    zh: '请选择公开范围。',
    en: 'Say who may read it.',
  });
}

/** Every free text with the path of its field: what the gate against patients' data reads. */
export function textsOf(
  outcome: OutcomeContent,
): readonly { readonly path: string; readonly text: string }[] {
  const single = ['titleZh', 'titleEn', 'summaryZh', 'summaryEn', 'confidentialDetails'] as const;
  return [
    ...single.map((path) => ({ path, text: outcome[path] ?? '' })),
    ...outcome.keywords.map((text, index) => ({ path: `keywords.${index}`, text })),
    ...outcome.evidence.map(({ title }, index) => ({ path: `evidence.${index}.title`, text: title })),
  ].filter(({ text }) => text !== '');
}
