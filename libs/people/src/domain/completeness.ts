import type { Bilingual } from '@jiebang/kernel';
import type { AvailabilityWindow, ProfileContent } from './profile.js';

/** How much of a profile is filled in, and what is missing, the most useful first. */
export interface Completeness {
  /** 0 to 1. */
  readonly score: number;
  readonly missing: readonly { readonly field: string; readonly message: Bilingual }[];
}

export interface CompletenessFacts extends ProfileContent {
  readonly availability: readonly AvailabilityWindow[];
  readonly evidenceCount: number;
}

interface Part {
  readonly field: string;
  /** How much matching and search gain from it. */
  readonly weight: number;
  readonly message: Bilingual;
  readonly given: (facts: CompletenessFacts) => boolean;
}

const ENOUGH_TERMS = 3;

const PARTS: readonly Part[] = [
  {
    field: 'terms',
    weight: 4,
    message: {
      zh: `至少填写 ${ENOUGH_TERMS} 个专长词。`,
      en: `Give at least ${ENOUGH_TERMS} terms of expertise.`,
    },
    given: ({ terms }) => terms.length >= ENOUGH_TERMS,
  },
  {
    field: 'disciplineCodes',
    weight: 3,
    message: { zh: '选择学科。', en: 'Choose your disciplines.' },
    given: ({ disciplineCodes }) => disciplineCodes.length > 0,
  },
  {
    field: 'evidence',
    weight: 3,
    message: { zh: '补充论文、专利、项目或成果。', en: 'Add a publication, patent, project or outcome.' },
    // A student has none yet, and needs none.
    given: ({ kind, evidenceCount }) => kind === 'student' || evidenceCount > 0,
  },
  {
    field: 'availability',
    weight: 2,
    message: { zh: '填写每周可用时段。', en: 'Say when in the week you have time.' },
    given: ({ availability }) => availability.length > 0,
  },
  {
    field: 'methods',
    weight: 2,
    message: { zh: '填写掌握的方法。', en: 'Name the methods that you use.' },
    given: ({ methods }) => methods.length > 0,
  },
  {
    field: 'headline',
    weight: 1,
    message: { zh: '填写中英文一句话介绍。', en: 'Write a headline in Chinese and English.' },
    given: ({ headlineZh, headlineEn }) => Boolean(headlineZh && headlineEn),
  },
  {
    field: 'bio',
    weight: 1,
    message: { zh: '填写简介。', en: 'Write a short biography.' },
    given: ({ bioZh, bioEn }) => Boolean(bioZh || bioEn),
  },
  {
    field: 'wantedProblems',
    weight: 1,
    message: { zh: '写下想解决的问题。', en: 'Say which problems you would like to work on.' },
    given: ({ wantedProblems }) => wantedProblems.length > 0,
  },
  {
    field: 'languages',
    weight: 1,
    message: { zh: '填写工作语言。', en: 'Name your working languages.' },
    given: ({ languages }) => languages.length > 0,
  },
  {
    field: 'campus',
    weight: 1,
    message: { zh: '填写所在校区。', en: 'Name your campus.' },
    given: ({ campus }) => Boolean(campus),
  },
];

/** Weighs what is there against what could be. */
export function completenessOf(facts: CompletenessFacts): Completeness {
  const total = PARTS.reduce((sum, { weight }) => sum + weight, 0);
  const missing = PARTS.filter(({ given }) => !given(facts));
  const lost = missing.reduce((sum, { weight }) => sum + weight, 0);
  return {
    score: Math.round(((total - lost) / total) * 100) / 100,
    missing: missing.map(({ field, message }) => ({ field, message })),
  };
}
