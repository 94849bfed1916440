import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Deadline } from '../../patterns/deadline.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './home.module.css';

const NEAREST = graphql(`
  query NearestDeadlines {
    challenges(filter: { state: open }, sort: DEADLINE, first: 6) {
      nodes {
        id
        number
        titleZh
        titleEn
        areaZh
        areaEn
        deadlineAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The open challenges that close first. */
export function NearestDeadlines() {
  const { t } = useTranslation('home');
  const said = useSaid();
  const [{ data, error }, ask] = useQuery({ query: NEAREST });
  const challenges = data?.challenges.nodes;
  return (
    <Section
      title={t('nearest.title')}
      aside={<Link to="/challenges?state=open&sort=DEADLINE">{t('nearest.all')}</Link>}
    >
      {error && !data && (
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!challenges && !error && <LoadingLines lines={6} />}
      {challenges?.length === 0 && <EmptyState title={t('nearest.none')}>{t('nearest.noneText')}</EmptyState>}
      {challenges && challenges.length > 0 && (
        <ul className={styles.list}>
          {challenges.map((challenge) => (
            <li key={challenge.id} className={styles.row}>
              <Link to={`/challenges/${challenge.id}`} className={styles.title}>
                {said(challenge, 'title')}
              </Link>
              <span className="small quiet">
                {challenge.number} · {said(challenge, 'area')}
              </span>
              <span className={styles.deadline}>
                <Deadline at={challenge.deadlineAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
