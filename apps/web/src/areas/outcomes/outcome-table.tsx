import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { OutcomeState, OutcomeType } from '../../gql/graphql.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { OutcomeStateTag } from './outcome-state.tag.js';
import styles from './outcomes.module.css';

export interface OutcomeInTable {
  readonly id: string;
  readonly state: OutcomeState;
  readonly type: OutcomeType | null;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly year: number | null;
  readonly lastActionAt: string;
}

interface OutcomeTableProps<Row extends OutcomeInTable> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly allRows: () => Promise<readonly Row[]>;
}

/** Outcomes in a table, each leading to its page; drafts to their form. */
export function OutcomeTable<Row extends OutcomeInTable>({ caption, rows, allRows }: OutcomeTableProps<Row>) {
  const { t } = useTranslation('outcomes');
  const said = useSaid();
  const language = useLanguage();
  const title = (row: OutcomeInTable) => said(row, 'title') || t('untitled');
  const type = (row: OutcomeInTable) => (row.type ? t(`type.${row.type}`) : '');
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      title: t('outcome'),
      cell: (row) => (
        <Link to={row.state === 'draft' ? `/outcomes/${row.id}/edit` : `/outcomes/${row.id}`}>
          {title(row)}
        </Link>
      ),
    },
    { key: 'state', title: t('state'), cell: ({ state }) => <OutcomeStateTag state={state} /> },
    { key: 'type', title: t('type'), cell: type },
    { key: 'year', title: t('year'), numeric: true, cell: ({ year }) => year },
    {
      key: 'since',
      title: t('since'),
      numeric: true,
      cell: ({ lastActionAt }) => day(lastActionAt, language),
    },
  ];
  return (
    <>
      <div className={`${styles.bar} screen-only`}>
        <span />
        <ExportButton
          name={caption}
          columns={[
            { title: t('outcome'), value: title },
            { title: t('state'), value: ({ state }) => t(`state.${state}`) },
            { title: t('type'), value: type },
            { title: t('year'), value: ({ year }) => (year === null ? '' : String(year)) },
            { title: t('since'), value: ({ lastActionAt }) => day(lastActionAt, language) },
          ]}
          rows={allRows}
        />
      </div>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  );
}
