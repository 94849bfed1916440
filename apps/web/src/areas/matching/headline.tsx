import { useTranslation } from 'react-i18next';
import { count, percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import styles from './matching.module.css';
import { gapPercent, points } from './points.js';
import type { Run } from './run.operations.js';

/** What a decided run came to, in plain words, and the formula for those who want it. */
export function Headline({ run }: { readonly run: Run }) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const { teamCount, seatsFilled, seatsOpen, gap, objective, upperBound, independentObjective } = run;
  if (objective === null || gap === null) return null;
  const lost = independentObjective === null ? 0 : (objective - independentObjective) / objective;
  const open = seatsOpen ?? 0;
  return (
    <div className={styles.headline}>
      <p className={styles.says}>
        {t('headline.size', {
          teams: count(teamCount ?? 0, language),
          seats: count(seatsFilled ?? 0, language),
        })}
        {open > 0 && t('headline.open', { count: open })}
        {t('headline.then')}
        {gap === 0 ? t('headline.best') : t('headline.gap', { gap: gapPercent(gap, language) })}
        {lost > 0.0005 ? t('headline.lost', { lost: percent(lost, language) }) : t('headline.same')}
      </p>
      <details className={styles.more}>
        <summary>{t('headline.formula')}</summary>
        <p className="small">
          {t('headline.formulaText', {
            objective: points(objective, language),
            bound: points(upperBound ?? objective, language),
            gap: gapPercent(gap, language),
            independent: points(independentObjective ?? objective, language),
          })}
        </p>
        <p className="small quiet">{t('headline.cost')}</p>
      </details>
    </div>
  );
}
