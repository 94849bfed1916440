import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { dayAndTime, percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { everyPage } from '../../app/graphql/every-page.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './matching.module.css';
import { gapPercent, points } from './points.js';
import { RUNS, type RunInList } from './run.operations.js';
import { RunStateTag } from './run-state.tag.js';
import { RowProgress } from './row-progress.js';
import { isWorking } from './working.js';

const PAGE = 20;

interface RunsSectionProps {
  readonly programmeId: string;
  readonly whatIfs: boolean;
}

/** The runs of a programme, the newest first, live while they work. Give it a new key for another programme. */
export function RunsSection({ programmeId, whatIfs }: RunsSectionProps) {
  const { t } = useTranslation(['matching', 'common']);
  const language = useLanguage();
  const client = useClient();
  const address = useAddress();
  const [after, setAfter] = useState<string | null>(null);
  const variables = { programmeId, kind: whatIfs ? ('what_if' as const) : null, first: PAGE };
  const [{ data, fetching, error }, ask] = useQuery({ query: RUNS, variables: { ...variables, after } });
  if (error && !data) return <ProblemNote refusal={refusalOfError(error)} onRetry={ask} />;
  if (!data) return <LoadingLines lines={4} />;
  const { nodes, pageInfo } = data.matchRuns;
  if (nodes.length === 0) {
    return (
      <EmptyState title={t(whatIfs ? 'runs.noWhatIfs' : 'runs.none')}>
        {t(whatIfs ? 'runs.noWhatIfsText' : 'runs.noneText')}
      </EmptyState>
    );
  }
  const renew = () => ask({ requestPolicy: 'network-only' });
  const columns: Column<RunInList>[] = [
    {
      key: 'at',
      title: t('runs.at'),
      cell: ({ id, createdAt, kind }) => (
        <>
          <Link to={`/matching/${id}`}>{dayAndTime(createdAt, language)}</Link>
          {kind === 're_match' && <p className="small quiet">{t('kind.re_match')}</p>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('runs.state'),
      cell: (run) => (
        <>
          <RunStateTag kind={run.kind} state={run.state} />
          {isWorking(run.state) && <RowProgress run={run} onEnd={renew} />}
        </>
      ),
    },
    { key: 'teams', title: t('runs.teams'), numeric: true, cell: ({ teamCount }) => teamCount ?? '—' },
    {
      key: 'seats',
      title: t('runs.seats'),
      numeric: true,
      cell: ({ seatsFilled, seatsOpen }) =>
        seatsFilled === null
          ? '—'
          : t('runs.seatsOf', { filled: seatsFilled, all: seatsFilled + (seatsOpen ?? 0) }),
    },
    {
      key: 'objective',
      title: t('runs.objective'),
      numeric: true,
      cell: ({ objective }) => (objective === null ? '—' : points(objective, language)),
    },
    {
      key: 'gap',
      title: t('runs.gap'),
      numeric: true,
      cell: ({ gap }) => (gap === null ? '—' : gap === 0 ? t('runs.best') : gapPercent(gap, language)),
    },
    {
      key: 'gain',
      title: t('runs.gain'),
      numeric: true,
      cell: ({ jointGain }) => (jointGain === null ? '—' : `+${percent(jointGain, language)}`),
    },
  ];
  const exported = [
    { title: t('runs.at'), value: ({ createdAt }: RunInList) => createdAt },
    { title: t('runs.state'), value: ({ state }: RunInList) => t(`common:runState.${state}`) },
    { title: t('runs.teams'), value: ({ teamCount }: RunInList) => teamCount },
    { title: t('runs.filled'), value: ({ seatsFilled }: RunInList) => seatsFilled },
    { title: t('runs.open'), value: ({ seatsOpen }: RunInList) => seatsOpen },
    { title: t('runs.objective'), value: ({ objective }: RunInList) => objective },
    { title: t('runs.gap'), value: ({ gap }: RunInList) => gap },
    { title: t('runs.gain'), value: ({ jointGain }: RunInList) => jointGain },
  ];
  const comparable = nodes.filter(({ objective }) => objective !== null);
  const [later, earlier] = comparable;
  return (
    <>
      <DataTable
        caption={t(whatIfs ? 'runs.whatIfs' : 'runs.title')}
        columns={columns}
        rows={nodes}
        rowKey={({ id }) => id}
        isChosen={({ id }) => id === address.get('run')}
      />
      <p className="small quiet">{t('runs.zone')}</p>
      <div className={`${styles.tools} screen-only`}>
        <ExportButton
          name={t('runs.file')}
          columns={exported}
          rows={() =>
            everyPage(client, RUNS, { ...variables, first: 100, after: null }, (page) => page.matchRuns)
          }
        />
        {!whatIfs && later && earlier && (
          <Link to={`/matching/compare?before=${earlier.id}&after=${later.id}`}>{t('runs.compareLast')}</Link>
        )}
      </div>
      {pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(pageInfo.endCursor ?? null)} />
      )}
    </>
  );
}
