import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ChallengeView } from './challenge.view.js';
import styles from './challenges.module.css';

/** What a solution will be measured by. */
export function TargetsTable({ targets }: { readonly targets: ChallengeView['targets'] }) {
  const { t } = useTranslation('challenges');
  const language = useLanguage();
  if (targets.length === 0) return <p className="quiet">{t('targets.none')}</p>;
  const wanted = ({ comparator, value, valueTo, unit }: ChallengeView['targets'][number]) => {
    const from = count(value, language);
    const to = valueTo === null ? '' : count(valueTo, language);
    const measured = t(`comparator.${comparator}`, { from, to });
    return `${measured} ${unit}`.trim();
  };
  return (
    <div className={styles.table_box} role="region" aria-label={t('targets.title')} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('targets.name')}</th>
            <th scope="col">{t('targets.wanted')}</th>
            <th scope="col">{t('targets.note')}</th>
          </tr>
        </thead>
        <tbody>
          {targets.map((target) => (
            <tr key={`${target.name} ${target.value}`}>
              <th scope="row">{target.name}</th>
              <td className="numbers">{wanted(target)}</td>
              <td>{target.note ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
