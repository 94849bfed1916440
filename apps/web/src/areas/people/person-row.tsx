import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './people.module.css';
import { takesGroups, type PersonInList } from './people.query.js';

const SHOWN_TERMS = 5;

interface PersonRowProps {
  readonly profile: PersonInList;
  /** The name with what was searched for marked. */
  readonly name?: ReactNode;
  /** Where else it was found. */
  readonly passage?: ReactNode;
}

/** One person of the directory: who, where, for what. */
export function PersonRow({ profile, name, passage }: PersonRowProps) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const vocabulary = useVocabulary();
  const { id, kind, person, terms, disciplineCodes } = profile;
  const post = person.affiliations.find(({ main }) => main) ?? person.affiliations[0];
  const [discipline] = disciplineCodes;
  return (
    <li className={styles.row}>
      <div className={styles.row_who}>
        <h2 className={styles.row_name}>
          <Link to={`/people/${id}`}>{name ?? said(person, 'name')}</Link>
        </h2>
        <p className={styles.row_tags}>
          <span>{t(`common:role.${kind}`)}</span>
          {takesGroups(profile) && <StateTag tone="good">{t('takesGroups')}</StateTag>}
        </p>
      </div>
      <div className={styles.row_what}>
        <p className="quiet">
          {[post && said(post.organisation, 'name'), post ? said(post, 'title') : said(profile, 'headline')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {terms.length > 0 && (
          <ul className={styles.words}>
            {terms.slice(0, SHOWN_TERMS).map(({ zh, en }) => (
              <li key={`${zh} ${en}`}>{said({ wordZh: zh, wordEn: en }, 'word')}</li>
            ))}
          </ul>
        )}
        {terms.length === 0 && discipline && (
          <p className="small quiet">{vocabulary.discipline(discipline)}</p>
        )}
        {passage && <p className={`small ${styles.passage}`}>{passage}</p>}
      </div>
    </li>
  );
}
