import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { Section } from '../../patterns/section.js';
import type { ProgrammesOfOfficeQuery } from '../../gql/graphql.js';
import { MatchRunRow } from './match-run.row.js';
import styles from './desk.module.css';
import { useWaiting } from './tasks.query.js';

const PROGRAMMES = graphql(`
  query ProgrammesOfOffice {
    programmes(first: 5) {
      nodes {
        id
        nameZh
        nameEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const RUNS = graphql(`
  query MatchRuns($programmeId: ID!) {
    matchRuns(programmeId: $programmeId, first: 5) {
      nodes {
        id
        state
        progress
        gap
        objective
        independentObjective
        teamCount
        seatsFilled
        seatsOpen
        createdAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The last match runs of each programme, live while they work; one that waits to be published stands in the to-do list. */
export function MatchRunsSection() {
  const [{ data }] = useQuery({ query: PROGRAMMES });
  return data?.programmes.nodes.map((programme) => <RunsOf key={programme.id} programme={programme} />);
}

interface RunsOfProps {
  readonly programme: ProgrammesOfOfficeQuery['programmes']['nodes'][number];
}

function RunsOf({ programme }: RunsOfProps) {
  const { t } = useTranslation('desk');
  const said = useSaid();
  const waiting = useWaiting();
  const [{ data }, ask] = useQuery({ query: RUNS, variables: { programmeId: programme.id } });
  const all = data?.matchRuns.nodes;
  const runs = all?.filter(({ id }) => !waiting?.has(`/matching/${id}`)) ?? [];
  if (!waiting || !all || (all.length > 0 && runs.length === 0)) return null;
  return (
    <Section title={t('runs.title', { programme: said(programme, 'name') })}>
      {runs.length === 0 && <EmptyState title={t('runs.none')}>{t('runs.noneText')}</EmptyState>}
      <ul className={styles.rows}>
        {runs.map((run) => (
          <MatchRunRow key={run.id} run={run} onMoved={() => ask({ requestPolicy: 'network-only' })} />
        ))}
      </ul>
    </Section>
  );
}
