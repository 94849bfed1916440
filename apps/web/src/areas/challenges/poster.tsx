import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { ChallengeView } from './challenge.view.js';
import styles from './challenges.module.css';

/** Who owns the problem, and where it was first published. */
export function Poster({ challenge: { owner, provenance, source } }: { readonly challenge: ChallengeView }) {
  const { t } = useTranslation('challenges');
  const said = useSaid();
  const { issuer, year, listName, sourceUrl } = provenance ?? {};
  return (
    <div className={styles.poster}>
      <p>
        <strong>{said(owner, 'name')}</strong> <span className="quiet">· {t(`source.${source}`)}</span>
      </p>
      <ul className="small quiet">
        {owner.affiliations.map((post) => (
          <li key={post.id}>
            {said(post.organisation, 'name')} · {said(post, 'title')}
          </li>
        ))}
      </ul>
      {issuer && (
        <p className="small quiet">
          {t('poster.from')} {issuer}
          {year ? ` (${year})` : ''} {listName}{' '}
          {sourceUrl && (
            <a href={sourceUrl} rel="noreferrer noopener" target="_blank">
              {t('poster.source')}
            </a>
          )}
        </p>
      )}
    </div>
  );
}
