import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Chart, type ChartColors } from '../../patterns/chart/chart.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { barsOption } from './bars-option.js';
import { COMPARISON, type TeamChange } from './comparison.operations.js';
import { ComparisonTotals } from './comparison-totals.js';
import styles from './matching.module.css';
import { points, signedPoints, toPoints } from './points.js';
import { useComparison } from './use-comparison.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

interface ComparisonViewProps {
  readonly beforeId: string;
  readonly afterId: string;
}

/** Two runs side by side: in words, in figures, and team by team, who lost most first. */
export function ComparisonView({ beforeId, afterId }: ComparisonViewProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const slotName = useSlotName();
  const client = useClient();
  const { found, drawn, teams, hasMore, more, loading, error, again } = useComparison(beforeId, afterId);
  const option = useCallback(
    (colors: ChartColors) =>
      barsOption(
        drawn.map(({ team, change }) => ({
          name: said(team, 'name'),
          value: Math.round(toPoints(change) * 10) / 10,
          lost: change < 0,
        })),
        '',
        colors,
      ),
    [drawn, said],
  );
  if (error && !found) return <ProblemNote refusal={refusalOfError(error)} onRetry={again} />;
  if (!found) return <LoadingLines lines={6} />;
  const moved = ({ seats }: TeamChange) =>
    seats.map(({ slot, from, to }) =>
      t('compare.seat', {
        slot: slotName(slot),
        from: said(from, 'name') || t('groups.open'),
        to: said(to, 'name') || t('groups.open'),
      }),
    );
  const columns: Column<TeamChange>[] = [
    {
      key: 'team',
      title: t('groups.team'),
      cell: ({ team }) => (team ? <Link to={`/teams/${team.id}`}>{said(team, 'name')}</Link> : '—'),
    },
    {
      key: 'before',
      title: t('compare.before'),
      numeric: true,
      cell: ({ before }) => (before === null ? '—' : points(before, language)),
    },
    {
      key: 'after',
      title: t('compare.after'),
      numeric: true,
      cell: ({ after }) => (after === null ? '—' : points(after, language)),
    },
    {
      key: 'change',
      title: t('compare.change'),
      numeric: true,
      cell: ({ change }) => (
        <span className={change < 0 ? styles.lost : styles.won}>{signedPoints(change, language)}</span>
      ),
    },
    {
      key: 'seats',
      title: t('compare.moved'),
      cell: (row) => (
        <ul className={styles.inline}>
          {moved(row).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      <ul className={styles.sentences}>
        {found.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <ComparisonTotals comparison={found} />
      {teams.length > 0 && (
        <>
          <figure className={styles.figure}>
            <figcaption>
              <strong>{t('compare.chart')}</strong>
              <span className="small quiet">{t('compare.chartText')}</span>
            </figcaption>
            <Chart label={t('compare.chart')} option={option} height={300} />
          </figure>
          <DataTable
            caption={t('compare.teams')}
            columns={columns}
            rows={teams}
            rowKey={({ teamId }) => teamId}
          />
          <div className={`${styles.tools} screen-only`}>
            <ExportButton
              name={t('compare.file')}
              columns={[
                { title: t('groups.team'), value: ({ team }: TeamChange) => said(team, 'name') },
                { title: t('compare.before'), value: ({ before }: TeamChange) => before && toPoints(before) },
                { title: t('compare.after'), value: ({ after }: TeamChange) => after && toPoints(after) },
                { title: t('compare.change'), value: ({ change }: TeamChange) => toPoints(change) },
                { title: t('compare.moved'), value: (row: TeamChange) => moved(row).join('; ') },
              ]}
              rows={() =>
                everyPage(
                  client,
                  COMPARISON,
                  { beforeId, afterId, after: null },
                  (page) => page.compareMatchRuns.teams,
                )
              }
            />
          </div>
          {hasMore && <LoadMore loading={loading} onMore={() => void more()} />}
        </>
      )}
    </>
  );
}
