import { isBlankTarget, type NeedValues } from './need-values.js';

/** The steps of the form with the fields that stand on each. */
export const STEP_FIELDS = {
  problem: ['titleZh', 'titleEn', 'scene', 'departmentCodes', 'disease', 'keywords', 'disciplineCodes'],
  today: ['currentPractice', 'harmAndCost'],
  targets: ['targets'],
  terms: [
    'samplesAndData',
    'ethicsNeeded',
    'ethicsNote',
    'hgrInvolved',
    'hgrNote',
    'confidentiality',
    'confidentialDetails',
    'budgetFen',
    'deadlineOn',
    'programmeId',
  ],
  check: [],
} as const satisfies Record<string, readonly (keyof NeedValues)[]>;

export type NeedStep = keyof typeof STEP_FIELDS;

export const STEPS = Object.keys(STEP_FIELDS) as readonly NeedStep[];

/** The step on which the field of a path stands. */
export function stepOf(path: string): NeedStep {
  const [field = ''] = path.split('.');
  return STEPS.find((step) => (STEP_FIELDS[step] as readonly string[]).includes(field)) ?? 'problem';
}

/** What a need must say before it can be submitted, and the seconds that writing it usually takes. */
const REQUIRED = {
  titleZh: 15,
  scene: 45,
  departmentCodes: 10,
  keywords: 15,
  currentPractice: 25,
  harmAndCost: 30,
  targets: 30,
  ethicsNeeded: 3,
  hgrInvolved: 3,
  confidentiality: 4,
} as const satisfies Partial<Record<keyof NeedValues, number>>;

export type RequiredField = keyof typeof REQUIRED;

function isMissing(values: NeedValues, field: RequiredField): boolean {
  if (field === 'targets') return values.targets.every(isBlankTarget);
  const value = values[field];
  return typeof value === 'string' ? value.trim() === '' : value === null || value.length === 0;
}

/** The required fields that say nothing yet, in the order of the form. */
export function missingFields(values: NeedValues): readonly RequiredField[] {
  return (Object.keys(REQUIRED) as RequiredField[]).filter((field) => isMissing(values, field));
}

/** Minutes until it can be submitted, rounded up; 0 where nothing is missing. A guess, from what is still blank. */
export function minutesLeft(values: NeedValues): number {
  const seconds = missingFields(values).reduce((sum, field) => sum + REQUIRED[field], 0);
  return Math.ceil(seconds / 60);
}

/** Paths into rows of targets that somebody has begun and not finished; the server would not see them. */
export function unfinishedTargets({ targets }: NeedValues): readonly string[] {
  return targets.flatMap((target, row) => {
    if (isBlankTarget(target)) return [];
    const paths: string[] = [];
    if (target.name.trim() === '') paths.push(`targets.${row}.name`);
    if (target.value === null) paths.push(`targets.${row}.value`);
    if (target.comparator === 'between' && target.valueTo === null) paths.push(`targets.${row}.valueTo`);
    return paths;
  });
}
