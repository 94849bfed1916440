import type { BudgetCategory, EligibilityCheck, UpdateCallInput } from '../../gql/graphql.js';
import type { CallView } from './call.query.js';
import { atTheirPlaces, newRowKey, wholeRows, type EditedRow } from './rows.js';

export interface CeilingRow extends EditedRow {
  readonly category: BudgetCategory;
  readonly ceilingFen: number | null;
}

export interface RuleRow extends EditedRow {
  /** The rule's own name, which it keeps. */
  readonly code: string;
  readonly textZh: string;
  readonly textEn: string;
  readonly check: EligibilityCheck | null;
  readonly value: number | null;
  readonly source: CallView['eligibilityRules'][number]['source'];
}

export interface CriterionRow extends EditedRow {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly weight: number | null;
}

export interface SectionRow extends EditedRow {
  readonly code: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly required: boolean;
  readonly maxLength: number | null;
}

/** What the office writes of a call, under the names by which the server tells of problems. */
export interface CallValues {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly guideZh: string;
  readonly guideEn: string;
  readonly fundId: string | null;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly ceilingFen: number | null;
  readonly categoryCeilings: readonly CeilingRow[];
  readonly eligibilityRules: readonly RuleRow[];
  readonly 'rubric.total': number | null;
  readonly 'rubric.criteria': readonly CriterionRow[];
  readonly sections: readonly SectionRow[];
}

/** A name that no other of the list has. */
export const newCode = (prefix: string) => `${prefix}-${Math.random().toString(36).slice(2, 8)}`;

const keyed = <Row extends object>(row: Row) => ({ ...row, key: newRowKey() });

export function callValuesOf(call: CallView): CallValues {
  return {
    titleZh: call.titleZh ?? '',
    titleEn: call.titleEn ?? '',
    guideZh: call.guideZh ?? '',
    guideEn: call.guideEn ?? '',
    fundId: call.fund?.id ?? null,
    opensAt: call.opensAt ?? null,
    closesAt: call.closesAt ?? null,
    ceilingFen: call.ceilingFen ?? null,
    categoryCeilings: call.categoryCeilings.map(({ category, ceilingFen }) =>
      keyed({ category, ceilingFen }),
    ),
    eligibilityRules: call.eligibilityRules.map(({ key, textZh, textEn, check, value, source }) =>
      keyed({ code: key, textZh, textEn, check: check ?? null, value: value ?? null, source }),
    ),
    'rubric.total': call.rubric?.total ?? 100,
    'rubric.criteria': (call.rubric?.criteria ?? []).map(({ key, nameZh, nameEn, weight }) =>
      keyed({ code: key, nameZh, nameEn, weight }),
    ),
    sections: call.sections.map(({ key, titleZh, titleEn, required, maxLength }) =>
      keyed({ code: key, titleZh, titleEn, required, maxLength }),
    ),
  };
}

export const isWholeCeiling = ({ ceilingFen }: CeilingRow) => ceilingFen !== null;
export const isWholeRule = ({ textZh, textEn, check, value }: RuleRow) =>
  textZh.trim() !== '' && textEn.trim() !== '' && (check === null || value !== null);
export const isWholeCriterion = ({ nameZh, nameEn, weight }: CriterionRow) =>
  nameZh.trim() !== '' && nameEn.trim() !== '' && weight !== null;
export const isWholeSection = ({ titleZh, titleEn, maxLength }: SectionRow) =>
  titleZh.trim() !== '' && titleEn.trim() !== '' && maxLength !== null;

/** True while a row is begun that cannot be saved yet. */
export function hasUnfinishedRows(values: CallValues): boolean {
  return (
    !values.categoryCeilings.every(isWholeCeiling) ||
    !values.eligibilityRules.every(isWholeRule) ||
    !values['rubric.criteria'].every(isWholeCriterion) ||
    !values.sections.every(isWholeSection)
  );
}

type Content = Omit<UpdateCallInput, 'callId' | 'version'>;

/** What is sent: whole rows alone. A rubric begins with its first criterion. `names` are those of the rubric itself. */
export function callInputOf(
  values: CallValues,
  names: { readonly nameZh: string; readonly nameEn: string },
): Content {
  const { titleZh, titleEn, guideZh, guideEn, fundId, opensAt, closesAt, ceilingFen } = values;
  const criteria = wholeRows(values['rubric.criteria'], isWholeCriterion).whole;
  const text = (value: string) => value || null;
  return {
    titleZh: text(titleZh),
    titleEn: text(titleEn),
    guideZh: text(guideZh),
    guideEn: text(guideEn),
    ...(fundId && { fundId }),
    opensAt,
    closesAt,
    ceilingFen,
    categoryCeilings: wholeRows(values.categoryCeilings, isWholeCeiling).whole.map((row) => ({
      category: row.category,
      ceilingFen: row.ceilingFen ?? 0,
    })),
    eligibilityRules: wholeRows(values.eligibilityRules, isWholeRule).whole.map((row) => ({
      key: row.code,
      textZh: row.textZh,
      textEn: row.textEn,
      check: row.check,
      value: row.check === null ? null : row.value,
      source: row.source ? sourceInput(row.source) : null,
    })),
    rubric:
      criteria.length === 0
        ? null
        : {
            ...names,
            total: values['rubric.total'] ?? 100,
            criteria: criteria.map(({ code, nameZh, nameEn, weight }) => ({
              key: code,
              nameZh,
              nameEn,
              weight: weight ?? 0,
            })),
          },
    sections: wholeRows(values.sections, isWholeSection).whole.map((row) => ({
      key: row.code,
      titleZh: row.titleZh,
      titleEn: row.titleEn,
      required: row.required,
      maxLength: row.maxLength ?? 0,
    })),
  };
}

/** Without the type's name, which an input does not take. */
function sourceInput({ name, issuer, year, url }: NonNullable<RuleRow['source']>) {
  return { name, issuer, year, url };
}

/** The server's messages at the rows where the reader sees them. */
export function callErrorsAt(
  fields: Readonly<Record<string, string>>,
  values: CallValues,
): Record<string, string> {
  const lists: readonly (readonly [string, readonly number[]])[] = [
    ['categoryCeilings', wholeRows(values.categoryCeilings, isWholeCeiling).places],
    ['eligibilityRules', wholeRows(values.eligibilityRules, isWholeRule).places],
    ['rubric.criteria', wholeRows(values['rubric.criteria'], isWholeCriterion).places],
    ['sections', wholeRows(values.sections, isWholeSection).places],
  ];
  const moved = lists.reduce<Readonly<Record<string, string>>>(
    (errors, [list, places]) => atTheirPlaces(errors, list, places),
    fields,
  );
  return Object.fromEntries(
    Object.entries(moved).map(([path, message]) => [path === 'rubric' ? 'rubric.criteria' : path, message]),
  );
}
