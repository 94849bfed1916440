import { Checks, type Fen, type Id } from '@jiebang/kernel';
import { checkCodes } from './codes.js';
import { checkTargets, type Target } from './target.js';

/** Who may see a need's confidential details: also its screeners, or its owner and the project office alone. */
export const CONFIDENTIALITY_TIERS = ['open', 'internal', 'confidential'] as const;

export type Confidentiality = (typeof CONFIDENTIALITY_TIERS)[number];

/** What the owner fills in. Everything may be missing while it is a draft. */
export interface NeedContent {
  readonly programmeId: Id | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  /** Where and when the problem shows. */
  readonly scene: string | null;
  /** What is done about it today. */
  readonly currentPractice: string | null;
  /** What it costs in harm, time or money. */
  readonly harmAndCost: string | null;
  readonly targets: readonly Target[];
  readonly keywords: readonly string[];
  readonly disease: string | null;
  readonly departmentCodes: readonly string[];
  readonly disciplineCodes: readonly string[];
  /** Samples and data that can be made available. */
  readonly samplesAndData: string | null;
  readonly ethicsNeeded: boolean | null;
  readonly ethicsNote: string | null;
  /** Whether human genetic resources (人类遗传资源) are involved. */
  readonly hgrInvolved: boolean | null;
  readonly hgrNote: string | null;
  readonly confidentiality: Confidentiality | null;
  readonly confidentialDetails: string | null;
  readonly budgetFen: Fen | null;
  /** YYYY-MM-DD. */
  readonly deadlineOn: string | null;
}

const REQUIRED_TEXTS = {
  titleZh: { zh: '中文标题', en: 'A Chinese title' },
  scene: { zh: '临床场景', en: 'The clinical scene' },
  currentPractice: { zh: '目前做法', en: 'What is done today' },
  harmAndCost: { zh: '危害与代价', en: 'What it costs in harm, time or money' },
} as const;

/** Notes everything that keeps the need from being submitted. `today` is the day in Shanghai, YYYY-MM-DD. */
export function checkComplete(need: NeedContent, today: string, checks: Checks): void {
  for (const path of Object.keys(REQUIRED_TEXTS) as (keyof typeof REQUIRED_TEXTS)[]) {
    checks.required(need[path], path, REQUIRED_TEXTS[path]);
  }
  checks.that(need.targets.length > 0, 'targets', 'REQUIRED', {
    zh: '请至少填写一项可衡量的预期指标。',
    en: 'State at least one result that can be measured.',
  });
  checkTargets(need.targets, 'targets', checks);
  checks.that(need.keywords.length > 0, 'keywords', 'REQUIRED', {
    zh: '请至少填写一个关键词。',
    en: 'Give at least one keyword.',
  });
  checks.that(need.departmentCodes.length > 0, 'departmentCodes', 'REQUIRED', {
    zh: '请至少选择一个科室。',
    en: 'Choose at least one department.',
  });
  checkCodes(need, checks);
  checks.that(need.ethicsNeeded !== null, 'ethicsNeeded', 'REQUIRED', {
    zh: '请说明是否需要伦理审查。',
    en: 'Say whether an ethics review is needed.',
  });
  checks.that(need.hgrInvolved !== null, 'hgrInvolved', 'REQUIRED', {
    zh: '请说明是否涉及人类遗传资源。',
    en: 'Say whether human genetic resources are involved.',
  });
  checks.that(need.confidentiality !== null, 'confidentiality', 'REQUIRED', {
    zh: '请选择保密等级。',
    en: 'Choose a tier of confidentiality.',
  });
  checks.that(need.deadlineOn === null || need.deadlineOn > today, 'deadlineOn', 'DATE_PAST', {
    zh: '期望完成日期须晚于今天。',
    en: 'The wanted date must be after today.',
  });
}

/** Every free text of a need with the path of its field: what the de-identification gate reads. */
export function textsOf(need: NeedContent): readonly { readonly path: string; readonly text: string }[] {
  const single = [
    'titleZh',
    'titleEn',
    'scene',
    'currentPractice',
    'harmAndCost',
    'disease',
    'samplesAndData',
    'ethicsNote',
    'hgrNote',
    'confidentialDetails',
  ] as const;
  return [
    ...single.map((path) => ({ path, text: need[path] ?? '' })),
    ...need.keywords.map((text, index) => ({ path: `keywords.${index}`, text })),
    ...need.targets.flatMap(({ name, unit, note }, index) => [
      { path: `targets.${index}.name`, text: name },
      { path: `targets.${index}.unit`, text: unit },
      { path: `targets.${index}.note`, text: note ?? '' },
    ]),
  ].filter(({ text }) => text !== '');
}

/** Side of the screening pair. */
export const SCREENING_SIDES = ['medical', 'engineering'] as const;

export type ScreeningSide = (typeof SCREENING_SIDES)[number];

export const SCREENING_VERDICTS = ['suitable', 'unsuitable'] as const;

export type ScreeningVerdict = (typeof SCREENING_VERDICTS)[number];

/** What one side of the pair found. */
export interface Screening {
  readonly side: ScreeningSide;
  readonly personId: Id;
  readonly verdict: ScreeningVerdict;
  readonly reason: string;
}

/** The sides that have not said yet. */
export function unsaidSides(screenings: readonly Pick<Screening, 'side'>[]): ScreeningSide[] {
  return SCREENING_SIDES.filter((wanted) => !screenings.some(({ side }) => side === wanted));
}

/** True when both sides have said. */
export function bothSidesSaid(screenings: readonly Screening[]): boolean {
  return unsaidSides(screenings).length === 0;
}

/** True when both sides found the need suitable. */
export function foundSuitable(screenings: readonly Screening[]): boolean {
  return bothSidesSaid(screenings) && screenings.every(({ verdict }) => verdict === 'suitable');
}
