import { useTranslation } from 'react-i18next';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import type { ChallengeListKind, ChallengeState, OutcomeType, ProfileKind } from '../../gql/graphql.js';
import type { ValueNames } from './kinds.js';

/** What the values of facets are called in the reader's language. */
export function useValueNames(): Readonly<Record<ValueNames, (value: string) => string>> {
  const { t } = useTranslation(['search', 'common']);
  const vocabulary = useVocabulary();
  const campus = useCampusName();
  return {
    // Needs of the pool stand among the challenges.
    state: (value) =>
      value === 'pooled'
        ? t('common:needState.pooled')
        : t(`common:challengeState.${value as ChallengeState}`),
    outcomeType: (value) => t(`outcomeType.${value as OutcomeType}`),
    inUse: () => t('inUse'),
    listKind: (value) => t(`common:kind.${value as ChallengeListKind}`),
    role: (value) => t(`common:role.${value as ProfileKind}`),
    area: vocabulary.area,
    department: vocabulary.department,
    discipline: vocabulary.discipline,
    category: vocabulary.category,
    campus,
    access: (value) => t(value === 'true' ? 'access.open' : 'access.inside'),
    takesGroups: () => t('takesGroups'),
    asWritten: (value) => value,
    ownLanguage: (value) => value,
  };
}
