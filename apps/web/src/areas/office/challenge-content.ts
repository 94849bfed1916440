import type { Comparator, UpdateChallengeInput } from '../../gql/graphql.js';
import type { OfficeChallenge } from './use-list-challenges.js';

/** A target while it is written: any part may still be missing. */
export interface TargetDraft {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: number | null;
  readonly valueTo: number | null;
  readonly unit: string;
  readonly note: string;
}

/** A challenge as its form has it. */
export interface ChallengeValues {
  readonly titleZh: string;
  readonly titleEn: string;
  readonly summaryZh: string;
  readonly summaryEn: string;
  readonly area: string | null;
  readonly keywords: readonly string[];
  readonly disciplineCodes: readonly string[];
  readonly departmentCodes: readonly string[];
  readonly targets: readonly TargetDraft[];
  readonly budgetFen: number | null;
  readonly durationMonths: number | null;
  readonly ownerPersonId: string | null;
}

export function valuesOf(challenge: OfficeChallenge): ChallengeValues {
  return {
    titleZh: challenge.titleZh,
    titleEn: challenge.titleEn,
    summaryZh: challenge.summaryZh ?? '',
    summaryEn: challenge.summaryEn ?? '',
    area: challenge.area ?? null,
    keywords: challenge.keywords,
    disciplineCodes: challenge.disciplineCodes,
    departmentCodes: challenge.departmentCodes,
    targets: challenge.targets.map(({ name, comparator, value, valueTo, unit, note }) => ({
      name,
      comparator,
      value,
      valueTo: valueTo ?? null,
      unit,
      note: note ?? '',
    })),
    budgetFen: challenge.budgetFen ?? null,
    durationMonths: challenge.durationMonths ?? null,
    ownerPersonId: challenge.owner.id,
  };
}

/** True where a target says enough to be kept. */
export function isWhole({ name, comparator, value, valueTo }: TargetDraft): boolean {
  return name.trim() !== '' && value !== null && (comparator !== 'between' || valueTo !== null);
}

/** An area with its names, as challenges bear them. */
export interface AreaNames {
  readonly key: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

const textOf = (text: string) => text.trim() || null;

/** The form as the API takes it: whole targets alone, the area with its names, the source that it came with. */
export function contentOf(
  values: ChallengeValues,
  challenge: Pick<OfficeChallenge, 'area' | 'areaZh' | 'areaEn' | 'provenance'>,
  areas: readonly AreaNames[],
): Omit<UpdateChallengeInput, 'id' | 'version'> {
  const known = areas.find(({ key }) => key === values.area);
  const kept = values.area === challenge.area;
  return {
    titleZh: textOf(values.titleZh),
    titleEn: textOf(values.titleEn),
    summaryZh: textOf(values.summaryZh),
    summaryEn: textOf(values.summaryEn),
    area: values.area,
    areaZh: kept ? challenge.areaZh : (known?.nameZh ?? values.area),
    areaEn: kept ? challenge.areaEn : (known?.nameEn ?? values.area),
    keywords: [...values.keywords],
    disciplineCodes: [...values.disciplineCodes],
    departmentCodes: [...values.departmentCodes],
    targets: values.targets.filter(isWhole).map(({ name, comparator, value, valueTo, unit, note }) => ({
      name: name.trim(),
      comparator,
      value: value ?? 0,
      valueTo: comparator === 'between' ? valueTo : null,
      unit: unit.trim(),
      note: textOf(note),
    })),
    budgetFen: values.budgetFen,
    durationMonths: values.durationMonths,
    ownerPersonId: values.ownerPersonId,
    ...provenanceOf(challenge),
  };
}

/** A provenance without its issuer or year is none that the API would take. */
function provenanceOf({ provenance }: Pick<OfficeChallenge, 'provenance'>) {
  if (!provenance?.issuer || !provenance.year) return {};
  const { issuer, year, listName, sourceUrl, itemKind } = provenance;
  return { provenance: { issuer, year, listName, sourceUrl, itemKind } };
}

/** What a challenge lacks before its list can be approved; the server asks for the same (challenge.ts, checkChallenge). */
export function lacksOf({
  summaryZh,
  summaryEn,
  disciplineCodes,
  keywords,
  source,
  targets,
}: Pick<OfficeChallenge, 'summaryZh' | 'summaryEn' | 'disciplineCodes' | 'keywords' | 'source' | 'targets'>) {
  const lacks: ('summaryZh' | 'summaryEn' | 'disciplineCodes' | 'keywords' | 'targets')[] = [];
  if (!summaryZh) lacks.push('summaryZh');
  if (!summaryEn) lacks.push('summaryEn');
  if (disciplineCodes.length === 0) lacks.push('disciplineCodes');
  if (keywords.length === 0) lacks.push('keywords');
  if (source === 'clinical_need' && targets.length === 0) lacks.push('targets');
  return lacks;
}
