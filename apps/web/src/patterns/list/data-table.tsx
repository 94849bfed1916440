import type { Key, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end of the cell. */
  readonly numeric?: boolean;
  /** Where the rows can be in this order: the address that puts them so, and whether they are. */
  readonly order?: { readonly href: string; readonly current: 'ascending' | 'descending' | null };
}

interface DataTableProps<Row> {
  /** What the table shows, for those who hear it. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => Key;
  /** Marks a row that the reader has chosen. */
  readonly isChosen?: (row: Row) => boolean;
}

/** Rows in columns; on a telephone each row becomes a card with the columns' titles beside the values. */
export function DataTable<Row>({ caption, columns, rows, rowKey, isChosen }: DataTableProps<Row>) {
  const { t } = useTranslation();
  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, numeric, order }) => (
              <th
                key={key}
                scope="col"
                className={numeric ? styles.numeric : undefined}
                aria-sort={order?.current ?? undefined}
              >
                {order ? (
                  <Link
                    to={order.href}
                    className={styles.order}
                    preventScrollReset
                    title={t('list.order', { title })}
                  >
                    {title}
                    <span aria-hidden>
                      {order.current === 'ascending' ? ' ↑' : order.current === 'descending' ? ' ↓' : ' ↕'}
                    </span>
                  </Link>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className={isChosen?.(row) ? styles.chosen : undefined}>
              {columns.map(({ key, title, cell, numeric }, index) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={key}
                    scope={index === 0 ? 'row' : undefined}
                    data-title={title}
                    className={numeric ? `${styles.numeric} numbers` : undefined}
                  >
                    <div>{cell(row)}</div>
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
