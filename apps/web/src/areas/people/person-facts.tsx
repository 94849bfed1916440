import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useLanguageName } from '../../app/vocabulary/language-name.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import styles from './people.module.css';
import type { PersonView } from './person.query.js';

/** What can be said in a word. Disciplines lead to others of theirs, and the strongest words to challenges near them. */
export function PersonFacts({ profile }: { readonly profile: PersonView }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const languageName = useLanguageName();
  const { person, disciplineCodes, campus, languages, terms } = profile;
  const words = terms.slice(0, 3).map(({ zh, en }) => said({ wordZh: zh, wordEn: en }, 'word'));
  return (
    <dl className={styles.facts}>
      {person.affiliations.length > 0 && (
        <>
          <dt>{t('organisation')}</dt>
          <dd>
            <ul>
              {person.affiliations.map((post) => (
                <li key={post.id}>
                  {said(post.organisation, 'name')}
                  <span className="quiet"> · {said(post, 'title')}</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {disciplineCodes.length > 0 && (
        <>
          <dt>{t('discipline')}</dt>
          <dd>
            <ul>
              {disciplineCodes.map((code) => (
                <li key={code}>
                  <Link to={`/people?discipline=${encodeURIComponent(code)}`}>
                    {vocabulary.discipline(code)}
                  </Link>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {campus && (
        <>
          <dt>{t('campus')}</dt>
          <dd>{campusName(campus)}</dd>
        </>
      )}
      {languages.length > 0 && (
        <>
          <dt>{t('languages')}</dt>
          <dd>{languages.map(languageName).join(t('common:comma'))}</dd>
        </>
      )}
      {words.length > 0 && (
        <>
          <dt>{t('near')}</dt>
          <dd>
            <ul>
              {words.map((word) => (
                <li key={word}>
                  <Link to={`/challenges?q=${encodeURIComponent(word)}`}>{t('nearWord', { word })}</Link>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
