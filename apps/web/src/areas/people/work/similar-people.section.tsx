import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSaid } from '../../../app/i18n/bilingual.js';
import { useVocabulary } from '../../../app/vocabulary/vocabulary.js';
import type { SimilarPeopleQuery } from '../../../gql/graphql.js';
import { Section } from '../../../patterns/section.js';
import styles from './work.module.css';
import { SIMILAR } from './work.query.js';

const SHOWN_WORDS = 4;

type Similar = SimilarPeopleQuery['similarPeople'][number];

/** People like somebody, each with what they have in common. Nothing is shown where there is nobody. */
export function SimilarPeopleSection({ personId }: { readonly personId: string }) {
  const { t } = useTranslation('people');
  const [{ data }] = useQuery({ query: SIMILAR, variables: { id: personId } });
  if (!data || data.similarPeople.length === 0) return null;
  return (
    <Section title={t('similar.title')}>
      <ul className={styles.similar}>
        {data.similarPeople.map((similar) => (
          <SimilarRow key={similar.profile.id} similar={similar} />
        ))}
      </ul>
    </Section>
  );
}

function SimilarRow({ similar }: { readonly similar: Similar }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const vocabulary = useVocabulary();
  const { profile, sharedTerms, sharedDisciplineCodes, sharedMethods, sharedInstruments } = similar;
  const { id, kind, person } = profile;
  const post = person.affiliations.find(({ main }) => main) ?? person.affiliations[0];
  const listed = (words: readonly string[]) => words.slice(0, SHOWN_WORDS).join(t('common:comma'));
  const named = (words: Similar['sharedTerms']) =>
    words.map(({ zh, en }) => said({ wordZh: zh, wordEn: en }, 'word'));
  const terms = named(sharedTerms);
  const tools = [...new Set(named([...sharedMethods, ...sharedInstruments]))].filter(
    (word) => !terms.includes(word),
  );
  const reasons = [
    terms.length > 0 && t('similar.terms', { words: listed(terms) }),
    tools.length > 0 && t('similar.methods', { words: listed(tools) }),
    sharedDisciplineCodes.length > 0 &&
      t('similar.disciplines', { words: listed(sharedDisciplineCodes.map(vocabulary.discipline)) }),
  ].filter((reason) => reason !== false);
  return (
    <li className={styles.similar_row}>
      <p>
        <Link to={`/people/${id}`}>{said(person, 'name')}</Link>{' '}
        <span className="small quiet">
          {[t(`common:role.${kind}`), post && said(post.organisation, 'name')].filter(Boolean).join(' · ')}
        </span>
      </p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </li>
  );
}
