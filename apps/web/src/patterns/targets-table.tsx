import { useTranslation } from 'react-i18next';
import { count } from '../app/i18n/format.js';
import { useLanguage } from '../app/i18n/language.js';
import { halfFor } from '../app/i18n/mixed-words.js';
import { unitName } from '../app/vocabulary/unit-name.js';
import type { Comparator } from '../gql/graphql.js';
import styles from './targets-table.module.css';

interface MeasurableTarget {
  readonly name: string;
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueTo?: number | null;
  readonly unit: string;
  readonly note?: string | null;
}

interface TargetsTableProps {
  /** What the table shows, for those who hear it. */
  readonly caption: string;
  readonly targets: readonly MeasurableTarget[];
}

/** What a solution will be measured by. */
export function TargetsTable({ caption, targets }: TargetsTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const wanted = ({ comparator, value, valueTo, unit }: MeasurableTarget) => {
    const from = count(value, language);
    const to = typeof valueTo === 'number' ? count(valueTo, language) : '';
    const measured = t(`comparator.${comparator}`, { from, to });
    return `${measured} ${unitName(unit, language)}`.trim();
  };
  const hasNotes = targets.some(({ note }) => note);
  return (
    <div className={styles.box} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('targets.name')}</th>
            <th scope="col">{t('targets.wanted')}</th>
            {hasNotes && <th scope="col">{t('targets.note')}</th>}
          </tr>
        </thead>
        <tbody>
          {targets.map((target, index) => (
            <tr key={`${target.name} ${index}`}>
              <th scope="row">{halfFor(language, target.name)}</th>
              <td className="numbers">{wanted(target)}</td>
              {hasNotes && <td>{target.note ?? '–'}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
