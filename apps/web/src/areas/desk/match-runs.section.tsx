import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { Section } from '../../patterns/section.js';
import { MatchRunRow } from './match-run.row.js';
import styles from './desk.module.css';

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

/** The last match runs of each programme, live while they work. */
export function MatchRunsSection() {
  const { t } = useTranslation('desk');
  const said = useSaid();
  const [{ data }] = useQuery({ query: PROGRAMMES });
  return data?.programmes.nodes.map((programme) => (
    <Section key={programme.id} title={t('runs.title', { programme: said(programme, 'name') })}>
      <RunsOf programmeId={programme.id} />
    </Section>
  ));
}

function RunsOf({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation('desk');
  const [{ data }, ask] = useQuery({ query: RUNS, variables: { programmeId } });
  const runs = data?.matchRuns.nodes;
  if (runs?.length === 0) return <EmptyState title={t('runs.none')}>{t('runs.noneText')}</EmptyState>;
  return (
    <ul className={styles.rows}>
      {runs?.map((run) => (
        <MatchRunRow key={run.id} run={run} onMoved={() => ask({ requestPolicy: 'network-only' })} />
      ))}
    </ul>
  );
}
