import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Section } from '../../patterns/section.js';
import { ChallengeStateTag } from './challenge-state.tag.js';
import styles from './challenges.module.css';

const SAME_AREA = graphql(`
  query ChallengesOfArea($area: String!) {
    search(index: challenges, filters: [{ attribute: "area", values: [$area] }], perPage: 4) {
      hits {
        id
        challenge {
          id
          number
          state
          titleZh
          titleEn
        }
      }
    }
  }
`);

/** Up to three others of the same area. */
export function SimilarChallenges({ area, except }: { readonly area: string; readonly except: string }) {
  const { t } = useTranslation('challenges');
  const said = useSaid();
  const [{ data }] = useQuery({ query: SAME_AREA, variables: { area } });
  const others = (data?.search.hits ?? [])
    .flatMap(({ challenge }) => challenge ?? [])
    .filter(({ id }) => id !== except)
    .slice(0, 3);
  if (others.length === 0) return null;
  return (
    <Section
      title={t('similar.title')}
      aside={<Link to={`/challenges?area=${encodeURIComponent(area)}`}>{t('similar.all')}</Link>}
    >
      <ul className={styles.similar}>
        {others.map((challenge) => (
          <li key={challenge.id} className={styles.similar_card}>
            <p className={styles.row_head}>
              <ChallengeStateTag state={challenge.state} />
              <span className="small quiet numbers">{challenge.number}</span>
            </p>
            <h3>
              <Link to={`/challenges/${challenge.id}`}>{said(challenge, 'title')}</Link>
            </h3>
          </li>
        ))}
      </ul>
    </Section>
  );
}
