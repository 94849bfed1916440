import type { ChallengeListKind, CreateChallengeListInput } from '../../gql/graphql.js';
import type { OfficeList } from './use-list.js';

export const LIST_KINDS = ['student_challenge', 'open_bid', 'parallel_award'] as const;

/** A list as its form has it. */
export interface ListValues {
  readonly code: string;
  readonly kind: ChallengeListKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly introZh: string;
  readonly introEn: string;
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

export const BLANK_LIST: ListValues = {
  code: '',
  kind: 'student_challenge',
  titleZh: '',
  titleEn: '',
  introZh: '',
  introEn: '',
  opensAt: null,
  closesAt: null,
};

export function listValuesOf(list: OfficeList): ListValues {
  const { code, kind, titleZh, titleEn, introZh, introEn, opensAt, closesAt } = list;
  return { code, kind, titleZh, titleEn, introZh: introZh ?? '', introEn: introEn ?? '', opensAt, closesAt };
}

/** The times that are missing: the API could not even read a list without them. */
export function missingTimes({ opensAt, closesAt }: ListValues): readonly ('opensAt' | 'closesAt')[] {
  return [...(opensAt ? [] : (['opensAt'] as const)), ...(closesAt ? [] : (['closesAt'] as const))];
}

/** The form as the API takes it; both times must be there. */
export function listContentOf(values: ListValues): Omit<CreateChallengeListInput, 'programmeId'> {
  return {
    code: values.code.trim().toUpperCase(),
    kind: values.kind,
    titleZh: values.titleZh.trim(),
    titleEn: values.titleEn.trim(),
    introZh: values.introZh.trim() || null,
    introEn: values.introEn.trim() || null,
    opensAt: values.opensAt ?? '',
    closesAt: values.closesAt ?? '',
  };
}
