import { useTranslation } from 'react-i18next';
import type { DuplicateReasonCode } from '../../gql/graphql.js';
import styles from './duplicates.module.css';

export interface Reason {
  readonly code: DuplicateReasonCode;
  readonly points: number;
  readonly count: number;
}

/** Why two records may be one person; what speaks against it stands apart. */
export function ReasonChips({ reasons }: { readonly reasons: readonly Reason[] }) {
  const { t } = useTranslation('duplicates');
  return (
    <ul className={styles.reasons} aria-label={t('reasons')}>
      {reasons.map(({ code, points, count }) => (
        <li key={code} className={points < 0 ? styles.against : styles.reason}>
          {t(`reason.${code}`, { count })}
        </li>
      ))}
    </ul>
  );
}
