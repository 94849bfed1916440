import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import type { WorkbenchPlanQuery } from '../../gql/graphql.js';
import styles from './matching.module.css';
import seatStyles from './seat.module.css';
import { points, toPoints } from './points.js';
import { PLAN } from './run.operations.js';

type Scarce = NonNullable<NonNullable<WorkbenchPlanQuery['matchRun']>['plan']>['scarceMentors'][number];

/** Mentors whom more teams want than they have places for: where one more place would do most. */
export function ScarceTab({ runId }: { readonly runId: string }) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const [{ data }] = useQuery({ query: PLAN, variables: { id: runId } });
  if (!data) return <LoadingLines lines={4} />;
  const plan = data.matchRun?.plan;
  const rows = plan?.scarceMentors ?? [];
  if (!plan || rows.length === 0)
    return <EmptyState title={t('scarce.none')}>{t('scarce.noneText')}</EmptyState>;
  const dearest = rows[0]?.price ?? 1;
  const columns: Column<Scarce>[] = [
    {
      key: 'mentor',
      title: t('constraint.mentor'),
      cell: ({ mentor }) => (mentor ? <Link to={`/people/${mentor.id}`}>{said(mentor, 'name')}</Link> : '—'),
    },
    { key: 'teams', title: t('scarce.teams'), numeric: true, cell: ({ teams }) => teams ?? '—' },
    { key: 'places', title: t('scarce.places'), numeric: true, cell: ({ places }) => places ?? '—' },
    {
      key: 'price',
      title: t('scarce.price'),
      cell: ({ price }) => (
        <span className={seatStyles.priced}>
          <meter
            className={seatStyles.meter}
            min={0}
            max={dearest}
            value={price}
            aria-label={t('scarce.price')}
          />
          <span className="numbers">{points(price, language)}</span>
        </span>
      ),
    },
  ];
  return (
    <>
      <p className={styles.measure}>{t('scarce.lead', { count: plan.scarceCount })}</p>
      <DataTable
        caption={t('view.scarce')}
        columns={columns}
        rows={rows}
        rowKey={({ mentor, price }) => mentor?.id ?? price}
      />
      <div className={`${styles.tools} screen-only`}>
        <ExportButton
          name={t('scarce.file')}
          columns={[
            { title: t('constraint.mentor'), value: ({ mentor }: Scarce) => said(mentor, 'name') },
            { title: t('scarce.teams'), value: ({ teams }: Scarce) => teams },
            { title: t('scarce.places'), value: ({ places }: Scarce) => places },
            { title: t('scarce.price'), value: ({ price }: Scarce) => toPoints(price) },
          ]}
          rows={() => Promise.resolve(rows)}
        />
        {plan.scarceCount > rows.length && (
          <span className="small quiet">
            {t('scarce.limited', { shown: rows.length, all: plan.scarceCount })}
          </span>
        )}
      </div>
    </>
  );
}
