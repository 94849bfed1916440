import { useTranslation } from 'react-i18next';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { CsvColumn } from '../../patterns/list/csv.js';
import { useTargetText } from './use-target-text.js';
import type { OfficeChallenge } from './use-list-challenges.js';

/** The columns of a list's table file. Money in yuan, as spreadsheets add it up. */
export function useChallengeColumns(): readonly CsvColumn<OfficeChallenge>[] {
  const { t } = useTranslation(['office', 'common']);
  const language = useLanguage();
  const vocabulary = useVocabulary();
  const targetText = useTargetText();
  const list = (values: readonly string[]) => values.join(t('common:comma'));
  return [
    { title: t('column.number'), value: ({ number }) => number },
    { title: t('column.state'), value: ({ state }) => t(`common:challengeState.${state}`) },
    { title: t('column.titleZh'), value: ({ titleZh }) => titleZh },
    { title: t('column.titleEn'), value: ({ titleEn }) => titleEn },
    { title: t('column.summaryZh'), value: ({ summaryZh }) => summaryZh },
    { title: t('column.summaryEn'), value: ({ summaryEn }) => summaryEn },
    { title: t('column.source'), value: ({ source }) => t(`source.${source}`) },
    { title: t('column.area'), value: ({ areaZh, areaEn }) => (language === 'en' ? areaEn : areaZh) },
    {
      title: t('column.disciplines'),
      value: ({ disciplineCodes }) => list(disciplineCodes.map(vocabulary.discipline)),
    },
    {
      title: t('column.departments'),
      value: ({ departmentCodes }) => list(departmentCodes.map(vocabulary.department)),
    },
    { title: t('column.keywords'), value: ({ keywords }) => list(keywords) },
    { title: t('column.targets'), value: ({ targets }) => targets.map(targetText).join('; ') },
    {
      title: t('column.budget'),
      value: ({ budgetFen }) => (typeof budgetFen === 'number' ? budgetFen / 100 : null),
    },
    { title: t('column.months'), value: ({ durationMonths }) => durationMonths },
    { title: t('column.owner'), value: ({ owner }) => (language === 'en' ? owner.nameEn : owner.nameZh) },
    {
      title: t('column.deadline'),
      value: ({ deadlineAt }) => deadlineAt && dayAndTime(deadlineAt, language),
    },
  ];
}
