import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../app/graphql/graphql.js';
import { useSaid } from '../app/i18n/bilingual.js';
import type { OutcomesOfQuery } from '../gql/graphql.js';
import styles from './outcomes-of.module.css';
import { Section } from './section.js';

const OUTCOMES_OF = graphql(`
  query OutcomesOf($challengeId: ID, $teamId: ID, $personId: ID) {
    outcomeList(challengeId: $challengeId, teamId: $teamId, personId: $personId, first: 6) {
      nodes {
        id
        state
        type
        titleZh
        titleEn
        year
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface OutcomesOfProps {
  readonly challengeId?: string;
  readonly teamId?: string;
  readonly personId?: string;
}

/** What a challenge, a team or a person has led to: published outcomes, the newest first. Nothing where there are none. */
export function OutcomesOf(of: OutcomesOfProps) {
  const [{ data }] = useQuery({ query: OUTCOMES_OF, variables: of });
  const outcomes = data?.outcomeList.nodes ?? [];
  if (outcomes.length === 0) return null;
  // The words of this section come with it: the page around it stays while they do.
  return (
    <Suspense fallback={null}>
      <OutcomesSection outcomes={outcomes} />
    </Suspense>
  );
}

function OutcomesSection({ outcomes }: { readonly outcomes: OutcomesOfQuery['outcomeList']['nodes'] }) {
  const { t } = useTranslation('outcomes');
  const said = useSaid();
  return (
    <Section title={t('title')} aside={<Link to="/outcomes">{t('all')}</Link>}>
      <ul className={styles.outcomes}>
        {outcomes.map((outcome) => (
          <li key={outcome.id}>
            <Link to={`/outcomes/${outcome.id}`}>{said(outcome, 'title')}</Link>
            <span className="small quiet numbers">
              {[
                outcome.state === 'disputed' && t('state.disputed'),
                outcome.type && t(`type.${outcome.type}`),
                outcome.year,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
