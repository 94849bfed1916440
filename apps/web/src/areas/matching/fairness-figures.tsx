import { useTranslation } from 'react-i18next';
import { count, percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import styles from './matching.module.css';
import { gapPercent, points } from './points.js';
import type { Run } from './run.operations.js';

/** The figures of fairness, each with a sentence that says what it is. */
export function FairnessFigures({ fairness }: { readonly fairness: NonNullable<Run['fairness']> }) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const of = (units: number) => t('pointsOf', { points: points(units, language) });
  const figures = [
    [
      'worst',
      of(fairness.worst),
      fairness.ceilingOfWorst === null
        ? t('fair.worst.text')
        : t('fair.worst.ceiling', { most: of(fairness.ceilingOfWorst) }),
    ],
    ['lowTenth', of(fairness.lowTenth), t('fair.lowTenth.text')],
    ['gini', fairness.gini.toFixed(2), t('fair.gini.text')],
    ['envy', count(fairness.envious, language), t('fair.envy.text', { most: of(fairness.worstEnvy) })],
    ['blocking', count(fairness.blockingPairs, language), t('fair.blocking.text')],
    [
      'price',
      gapPercent(Math.max(0, fairness.price), language),
      t(fairness.price > 0 ? 'fair.price.text' : 'fair.price.free', {
        share: percent(fairness.price, language, 2),
      }),
    ],
  ] as const;
  return (
    <dl className={styles.tiles}>
      {figures.map(([key, value, text]) => (
        <div key={key} className={styles.tile}>
          <dt>{t(`fair.${key}`)}</dt>
          <dd className={`numbers ${styles.value}`}>{value}</dd>
          <dd className="small quiet">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
