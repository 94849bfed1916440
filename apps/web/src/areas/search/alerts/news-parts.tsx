import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { hrefOfHit } from '../../../app/palette/found-everywhere.js';
import type { News } from './alerts.query.js';
import styles from './alerts.module.css';

interface NewsPartsProps {
  readonly news: {
    readonly entries: readonly (Omit<News['entries'][number], 'found'> & {
      readonly found?: number | null;
    })[];
    readonly challenges: News['challenges'];
  };
  /** With the name of each search; where it stands above already it is left out. */
  readonly named?: boolean;
}

/** Searches with how much is new and the first of it, and challenges that fit, with why. */
export function NewsParts({ news, named = true }: NewsPartsProps) {
  const { t } = useTranslation(['alerts', 'search']);
  const said = useSaid();
  return (
    <div className={styles.parts}>
      {news.entries.map(({ searchId, name, count, found, hits }) => (
        <div key={searchId}>
          <p className={styles.part_head}>
            {named && <strong>{name}</strong>}
            <span className="numbers">{count > 0 ? t('fresh', { count }) : t('freshNone')}</span>
            {found != null && <span className="small quiet numbers">{t('found', { count: found })}</span>}
          </p>
          {hits.length > 0 && (
            <ul className={styles.hits}>
              {hits.map((hit) => (
                <li key={hit.id}>
                  <Link to={hrefOfHit(hit)}>{said(hit, 'title')}</Link>
                </li>
              ))}
              {count > hits.length && <li className="quiet">{t('and', { count: count - hits.length })}</li>}
            </ul>
          )}
        </div>
      ))}
      {news.challenges.length > 0 && (
        <div>
          <p className={styles.part_head}>
            <strong>{t('forYou')}</strong>
            <Link to="/for-me" className="small">
              {t('toForYou')}
            </Link>
          </p>
          <ul className={styles.hits}>
            {news.challenges.map(({ challenge, reasons }) =>
              challenge ? (
                <li key={challenge.id}>
                  <Link to={`/challenges/${challenge.id}`}>{said(challenge, 'title')}</Link>
                  {reasons[0] && <p className="small quiet">{said(reasons[0], 'text')}</p>}
                </li>
              ) : null,
            )}
          </ul>
        </div>
      )}
    </div>
  );
}
