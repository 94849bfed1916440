import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import type { Comparison } from './comparison.operations.js';
import { points, signedPoints } from './points.js';

interface Row {
  readonly key: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/** Both plans in figures, one under the other. */
export function ComparisonTotals({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const { before, after } = comparison;
  const worth = (key: 'objective' | 'worst' | 'median', title: string): Row => ({
    key,
    title,
    before: points(before[key], language),
    after: points(after[key], language),
    change: signedPoints(after[key] - before[key], language),
  });
  const number = (key: 'teams' | 'filledSeats' | 'openSeats' | 'mentors', title: string): Row => ({
    key,
    title,
    before: count(before[key], language),
    after: count(after[key], language),
    change: new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(after[key] - before[key]),
  });
  const rows: readonly Row[] = [
    worth('objective', t('runs.objective')),
    worth('worst', t('fair.worst')),
    worth('median', t('compare.median')),
    number('teams', t('runs.teams')),
    number('filledSeats', t('runs.filled')),
    number('openSeats', t('runs.open')),
    number('mentors', t('compare.mentors')),
  ];
  const columns: Column<Row>[] = [
    { key: 'title', title: t('compare.figure'), cell: ({ title }) => title },
    { key: 'before', title: t('compare.before'), numeric: true, cell: (row) => row.before },
    { key: 'after', title: t('compare.after'), numeric: true, cell: (row) => row.after },
    { key: 'change', title: t('compare.change'), numeric: true, cell: (row) => row.change },
  ];
  return <DataTable caption={t('compare.totals')} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
