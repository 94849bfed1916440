import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import styles from './duplicates.module.css';
import type { PairRow } from './pairs.query.js';
import { ReasonChips } from './reason-chips.js';

/** Two records in a list of pairs: who they are, and why they may be one. */
export function PairEntry({ pair }: { readonly pair: PairRow }) {
  const { t } = useTranslation('duplicates');
  const said = useSaid();
  const names = [pair.left, pair.right].map(({ person }) => said(person, 'name'));
  return (
    <li className={styles.pair}>
      <Link
        to={`/office/duplicates/${pair.id}`}
        className={styles.compare}
        aria-label={t('compareNames', { left: names[0], right: names[1] })}
      >
        <Side record={pair.left} />
        <span className={styles.between} aria-hidden>
          {pair.state === 'merged' ? '=' : pair.state === 'dismissed' ? '≠' : '?'}
        </span>
        <Side record={pair.right} />
      </Link>
      <div className={styles.why}>
        <span className={`${styles.score} numbers`}>{t('score', { score: pair.score })}</span>
        <ReasonChips reasons={pair.reasons} />
      </div>
    </li>
  );
}

function Side({ record: { person, identityNumber } }: { readonly record: PairRow['left'] }) {
  const said = useSaid();
  const place = person.affiliations[0]?.organisation;
  return (
    <span className={styles.side}>
      <strong>{person.nameZh}</strong>
      <span className="small">{person.nameEn}</span>
      <span className="small quiet">
        {[identityNumber, place && said(place, 'name')].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
