import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { halfFor } from '../../app/i18n/mixed-words.js';
import { unitName } from '../../app/vocabulary/unit-name.js';
import type { OfficeChallenge } from './use-list-challenges.js';

type Target = OfficeChallenge['targets'][number];

/** A target in one line: 首次成功率 ≥ 90 %. */
export function useTargetText(): (target: Target) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ name, comparator, value, valueTo, unit }) => {
    const from = count(value, language);
    const to = typeof valueTo === 'number' ? count(valueTo, language) : '';
    const measured = t(`comparator.${comparator}`, { from, to });
    return `${halfFor(language, name)} ${measured} ${unitName(unit, language)}`.trim();
  };
}
