import { Checks, type Fen, type Id } from '@jiebang/kernel';
import type { CategoryCeiling } from './budget.js';
import type { EligibilityRule } from './eligibility.js';

/** One criterion of a rubric. */
export interface Criterion {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Share of the total. */
  readonly weight: number;
}

/** How proposals will be scored. The weights add up to `total`. */
export interface Rubric {
  readonly nameZh: string;
  readonly nameEn: string;
  readonly total: number;
  readonly criteria: readonly Criterion[];
}

/** One section that every proposal of the call has. */
export interface SectionTemplate {
  readonly key: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly required: boolean;
  /** Largest number of characters (UTF-16 units). */
  readonly maxLength: number;
}

/** What the project office writes of a call. Anything may be missing from a draft. */
export interface CallContent {
  readonly programmeId: Id;
  readonly fundId: Id;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly guideZh: string | null;
  readonly guideEn: string | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly ceilingFen: Fen | null;
  readonly categoryCeilings: readonly CategoryCeiling[];
  readonly eligibilityRules: readonly EligibilityRule[];
  readonly rubric: Rubric | null;
  readonly sections: readonly SectionTemplate[];
}

/** What is frozen when a call opens: proposals are held to this and to nothing else. */
export interface CallTerms {
  readonly ceilingFen: Fen;
  readonly categoryCeilings: readonly CategoryCeiling[];
  readonly eligibilityRules: readonly EligibilityRule[];
  readonly rubric: Rubric;
  readonly sections: readonly SectionTemplate[];
}

const section = (key: string, titleZh: string, titleEn: string, required = true): SectionTemplate => ({
  key,
  titleZh,
  titleEn,
  required,
  maxLength: 4_000,
});

/** The sections of a call that does not name its own. */
export const DEFAULT_SECTIONS: readonly SectionTemplate[] = [
  section('background', '研究背景', 'Background'),
  section('problem', '临床问题', 'Clinical problem'),
  section('plan', '研究方案', 'Plan'),
  section('innovation', '创新点', 'Innovation'),
  section('feasibility', '可行性与条件', 'Feasibility'),
  section('outcomes', '预期成果', 'Expected outcomes'),
  section('ethics', '伦理与数据安全', 'Ethics and data safety', false),
];

/** Throws INVALID_INPUT with everything that keeps a call from being approved. */
export function checkCall(call: CallContent): void {
  const checks = new Checks();
  checks.required(call.titleZh, 'titleZh', { zh: '中文标题', en: 'A Chinese title' });
  checks.required(call.titleEn, 'titleEn', { zh: '英文标题', en: 'An English title' });
  checks.required(call.guideZh, 'guideZh', { zh: '申报指南', en: 'A guide in Chinese' });
  checkWindow(call, checks);
  checkMoney(call, checks);
  checkRubric(call.rubric, checks);
  checkKeys(call.sections, 'sections', checks);
  checkKeys(call.eligibilityRules, 'eligibilityRules', checks);
  checks.that(call.sections.length > 0, 'sections', 'REQUIRED', {
    zh: '申报书至少要有一个部分。',
    en: 'A proposal needs at least one section.',
  });
  call.eligibilityRules.forEach(({ check, value }, index) =>
    checks.that(
      (check === null) === (value === null),
      `eligibilityRules.${index}.value`,
      'VALUE_WITHOUT_CHECK',
      {
        zh: '自动检查的规则须同时给出检查项和数值。',
        en: 'A rule that the platform checks needs both a check and a value.',
      },
    ),
  );
  checks.refuseIfAny();
}

function checkWindow({ opensAt, closesAt }: CallContent, checks: Checks): void {
  const both =
    checks.that(opensAt !== null, 'opensAt', 'REQUIRED', {
      zh: '请填写开放时间。',
      en: 'When it opens is required.',
    }) &&
    checks.that(closesAt !== null, 'closesAt', 'REQUIRED', {
      zh: '请填写截止时间。',
      en: 'When it closes is required.',
    });
  if (both && opensAt && closesAt) {
    checks.that(opensAt < closesAt, 'closesAt', 'RANGE_INVERTED', {
      zh: '截止时间须晚于开放时间。',
      en: 'It must close after it opens.',
    });
  }
}

function checkMoney({ ceilingFen, categoryCeilings }: CallContent, checks: Checks): void {
  checks.that(ceilingFen !== null && ceilingFen > 0, 'ceilingFen', 'REQUIRED', {
    zh: '请填写每项资助上限。',
    en: 'The ceiling of a proposal is required.',
  });
  categoryCeilings.forEach(({ category, ceilingFen: most }, index) => {
    const path = `categoryCeilings.${index}`;
    const first = categoryCeilings.findIndex((other) => other.category === category);
    checks.that(first === index, path, 'CATEGORY_TWICE', {
      zh: '类别重复。',
      en: 'The same category twice.',
    });
    checks.that(ceilingFen === null || most <= ceilingFen, `${path}.ceilingFen`, 'OVER_CEILING', {
      zh: '类别上限不得超过总上限。',
      en: "A category's ceiling cannot be over the whole one.",
    });
  });
}

function checkRubric(rubric: Rubric | null, checks: Checks): void {
  const there = checks.that(rubric !== null && rubric.criteria.length > 0, 'rubric', 'REQUIRED', {
    zh: '请填写评审指标。',
    en: 'A rubric is required.',
  });
  if (!there || !rubric) return;
  checkKeys(rubric.criteria, 'rubric.criteria', checks);
  const sum = rubric.criteria.reduce((total, { weight }) => total + weight, 0);
  checks.that(sum === rubric.total, 'rubric.criteria', 'WEIGHTS_DO_NOT_ADD_UP', {
    zh: `各项权重合计 ${sum}，应为 ${rubric.total}。`,
    en: `The weights come to ${sum}, not to ${rubric.total}.`,
  });
}

function checkKeys(items: readonly { readonly key: string }[], path: string, checks: Checks): void {
  items.forEach(({ key }, index) =>
    checks.that(
      items.findIndex((other) => other.key === key) === index,
      `${path}.${index}.key`,
      'KEY_TWICE',
      { zh: `标识“${key}”重复。`, en: `The key "${key}" stands twice.` },
    ),
  );
}

/** What is frozen at the opening. The call was checked before: see `checkCall`. */
export function termsOf(call: CallContent): CallTerms {
  const { ceilingFen, categoryCeilings, eligibilityRules, rubric, sections } = call;
  if (ceilingFen === null || rubric === null)
    throw new Error('a call without ceiling or rubric was approved');
  return { ceilingFen, categoryCeilings, eligibilityRules, rubric, sections };
}
