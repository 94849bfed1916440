import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Card } from '../../patterns/card.js';
import { Deadline } from '../../patterns/deadline.js';
import type { TeamView } from './team.query.js';
import styles from './teams.module.css';

const DEADLINES = graphql(`
  query TeamDeadlines($programmeId: ID!) {
    challengeLists(programmeId: $programmeId, states: [forecast, open], first: 20) {
      nodes {
        id
        state
        titleZh
        titleEn
        closesAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    calls(programmeId: $programmeId, states: [announced, open], first: 20) {
      nodes {
        id
        titleZh
        titleEn
        closesAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What the team has to have done by when: choices by the closing of a list, a proposal by that of a call. */
export function Deadlines({ programme }: { readonly programme: TeamView['programme'] }) {
  const { t } = useTranslation('teams');
  const said = useSaid();
  const language = useLanguage();
  const [{ data }] = useQuery({ query: DEADLINES, variables: { programmeId: programme.id } });
  const rows = [
    ...(data?.challengeLists.nodes ?? []).map((list) => ({
      ...list,
      label: t('deadlines.list', { title: said(list, 'title') }),
      to: `/challenges?list=${list.id}`,
    })),
    ...(data?.calls.nodes ?? []).map((call) => ({
      ...call,
      label: t('deadlines.call', { title: said(call, 'title') }),
      to: `/calls/${call.id}`,
    })),
  ].sort((a, b) => (a.closesAt ?? '9').localeCompare(b.closesAt ?? '9') || a.id.localeCompare(b.id));
  return (
    <Card>
      <h2 className={styles.side_title}>{t('deadlines.title')}</h2>
      <ul className={styles.deadlines}>
        {rows.map(({ id, label, to, closesAt }) => (
          <li key={id}>
            <Link to={to}>{label}</Link>
            <Deadline at={closesAt} exact />
          </li>
        ))}
        <li>
          <span>{t('deadlines.end')}</span>
          <span className="numbers">{day(programme.endsOn, language)}</span>
        </li>
      </ul>
    </Card>
  );
}
