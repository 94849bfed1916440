import { useTranslation } from 'react-i18next';

/** What the fields of a run's options are called, for the list of what is wrong. */
export function useOptionLabels(): Readonly<Record<string, string>> {
  const { t } = useTranslation('matching');
  return {
    giveUp: t('options.giveUp'),
    floor: t('options.floor'),
    seconds: t('options.seconds'),
    wantedGap: t('options.wantedGap'),
    weights: t('options.weights'),
    bonds: t('options.weights'),
    removedMentorIds: t('whatIf.without'),
    rematch: t('whatIf.budget'),
  };
}
