import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSaid } from '../../app/i18n/bilingual.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { OPEN_SEATS, type OpenSeat } from './group.operations.js';
import styles from './matching.module.css';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

/** Seats that nobody could be given, each with what binds and what would loosen it. */
export function OpeningsTab({ runId }: { readonly runId: string }) {
  const { t } = useTranslation('matching');
  const said = useSaid();
  const slotName = useSlotName();
  const [{ data }] = useQuery({ query: OPEN_SEATS, variables: { id: runId } });
  if (!data) return <LoadingLines lines={3} />;
  const rows = data.matchRun?.openSeats ?? [];
  if (rows.length === 0) return <EmptyState title={t('openings.none')}>{t('openings.noneText')}</EmptyState>;
  const columns: Column<OpenSeat>[] = [
    {
      key: 'team',
      title: t('groups.team'),
      cell: ({ team }) => (team ? <Link to={`/teams/${team.id}`}>{said(team, 'name')}</Link> : '—'),
    },
    { key: 'slot', title: t('constraint.slot'), cell: ({ slot }) => slotName(slot) },
    {
      key: 'why',
      title: t('openings.why'),
      cell: ({ reasons }) => (
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <>
      <p className={styles.measure}>{t('openings.lead', { count: rows.length })}</p>
      <DataTable
        caption={t('view.openings')}
        columns={columns}
        rows={rows}
        rowKey={({ team, slot }) => `${team?.id} ${slot}`}
      />
    </>
  );
}
