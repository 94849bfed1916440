import type { Comparator, SaveNeedDraftInput } from '../../gql/graphql.js';
import type { NeedContentView, NeedView } from './need.query.js';

/** A row of the table of targets as it is typed; `value` is null until there is a number. */
export interface TargetValues {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string;
  readonly note: string;
}

/** The form of a need. Yes and no are words, so that neither can be told from "not answered yet". */
export interface NeedValues {
  readonly programmeId: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly scene: string;
  readonly currentPractice: string;
  readonly harmAndCost: string;
  readonly targets: readonly TargetValues[];
  readonly keywords: readonly string[];
  readonly disease: string;
  readonly departmentCodes: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly samplesAndData: string;
  readonly ethicsNeeded: 'yes' | 'no' | null;
  readonly ethicsNote: string;
  readonly hgrInvolved: 'yes' | 'no' | null;
  readonly hgrNote: string;
  readonly confidentiality: NeedView['confidentiality'];
  readonly confidentialDetails: string;
  readonly budgetFen: number | null;
  readonly deadlineOn: string | null;
}

export const EMPTY_TARGET: TargetValues = {
  name: '',
  comparator: 'at_least',
  value: null,
  valueTo: null,
  unit: '',
  note: '',
};

const wordOf = (answer: boolean | null) => (answer === null ? null : answer ? 'yes' : 'no');
const answerOf = (word: 'yes' | 'no' | null) => (word === null ? null : word === 'yes');

/** The form as it starts; a blank row of targets invites. */
export function valuesOf(need: (NeedContentView & Pick<NeedView, 'programme'>) | null): NeedValues {
  const targets = (need?.targets ?? []).map((target) => ({
    ...target,
    valueTo: target.valueTo ?? null,
    note: target.note ?? '',
  }));
  return {
    programmeId: need?.programme?.id ?? null,
    titleZh: need?.titleZh ?? '',
    titleEn: need?.titleEn ?? '',
    scene: need?.scene ?? '',
    currentPractice: need?.currentPractice ?? '',
    harmAndCost: need?.harmAndCost ?? '',
    targets: targets.length > 0 ? targets : [EMPTY_TARGET],
    keywords: need?.keywords ?? [],
    disease: need?.disease ?? '',
    departmentCodes: need?.departmentCodes ?? [],
    disciplineCodes: need?.disciplineCodes ?? [],
    samplesAndData: need?.samplesAndData ?? '',
    ethicsNeeded: wordOf(need?.ethicsNeeded ?? null),
    ethicsNote: need?.ethicsNote ?? '',
    hgrInvolved: wordOf(need?.hgrInvolved ?? null),
    hgrNote: need?.hgrNote ?? '',
    confidentiality: need?.confidentiality ?? null,
    confidentialDetails: need?.confidentialDetails ?? '',
    budgetFen: need?.budgetFen ?? null,
    deadlineOn: need?.deadlineOn ?? null,
  };
}

/** True for a row that nobody has written into. */
export function isBlankTarget({ name, value, valueTo, unit, note }: TargetValues): boolean {
  return value === null && valueTo === null && [name, unit, note].every((text) => text.trim() === '');
}

type SentTarget = TargetValues & { readonly value: number };

/** True for a row that says enough to be kept by the server: what is measured, and a number. */
function isSent(target: TargetValues): target is SentTarget {
  return target.name.trim() !== '' && target.value !== null;
}

/** Where the rows that are sent stand in the form: what the server calls `targets.0` may be the form's third. */
export function sentRows(targets: readonly TargetValues[]): readonly number[] {
  return targets.flatMap((target, row) => (isSent(target) ? [row] : []));
}

/** The form's path for a path that the server names. */
export function formPath(path: string, targets: readonly TargetValues[]): string {
  const [, row, rest = ''] = /^targets\.(\d+)(.*)$/.exec(path) ?? [];
  return row === undefined ? path : `targets.${sentRows(targets)[Number(row)] ?? row}${rest}`;
}

/** What is sent to be kept, without its id and version. Rows of targets that do not say enough yet stay in the form. */
export function draftInputOf(values: NeedValues): Omit<SaveNeedDraftInput, 'id' | 'version'> {
  return {
    ...values,
    keywords: [...values.keywords],
    departmentCodes: [...values.departmentCodes],
    disciplineCodes: [...values.disciplineCodes],
    targets: values.targets
      .filter(isSent)
      .map((target) => ({ ...target, valueTo: target.comparator === 'between' ? target.valueTo : null })),
    ethicsNeeded: answerOf(values.ethicsNeeded),
    hgrInvolved: answerOf(values.hgrInvolved),
  };
}

/** The need as its readers would see it. */
export function contentOf(values: NeedValues): NeedContentView {
  const { targets, keywords, departmentCodes, disciplineCodes, ...rest } = draftInputOf(values);
  return {
    ...values,
    ...rest,
    targets: (targets ?? []).map((target) => ({
      ...target,
      valueTo: target.valueTo ?? null,
      note: target.note ?? null,
    })),
    keywords: keywords ?? [],
    departmentCodes: departmentCodes ?? [],
    disciplineCodes: disciplineCodes ?? [],
    ethicsNeeded: answerOf(values.ethicsNeeded),
    hgrInvolved: answerOf(values.hgrInvolved),
  };
}
