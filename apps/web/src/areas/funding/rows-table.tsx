import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberIn } from '../../patterns/form/number-field.js';
import { RowKeys } from './budget-table.js';
import styles from './rows.module.css';
import { withChanged, type EditedRow } from './rows.js';
import { RowTools, useRowActions } from './row-tools.js';

/** What a cell of a row is given: its label for those who hear it, and whether something is wrong with it. */
interface CellProps {
  readonly 'aria-label': string;
  readonly 'aria-invalid': boolean;
}

interface RowColumn<Row> {
  readonly key: string;
  readonly title: string;
  readonly numeric?: boolean;
  readonly cell: (row: Row, change: (part: Partial<Row>) => void, props: CellProps) => ReactNode;
}

interface RowsTableProps<Row> {
  /** Its path in the form. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly RowColumn<Row>[];
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly newRow: () => Row;
  readonly addLabel: string;
  readonly isWhole: (row: Row) => boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly most: number;
}

/** A list that is written row by row. */
export function RowsTable<Row extends EditedRow>(props: RowsTableProps<Row>) {
  const { name, title, columns, rows, onChange, newRow, addLabel, isWhole, errors, most } = props;
  const { t } = useTranslation('funding');
  const actions = useRowActions<Row>({ rows, onChange, newRow, most });
  const messagesOf = (index: number) => [
    ...new Set(
      Object.entries(errors)
        .filter(([path]) => path === `${name}.${index}` || path.startsWith(`${name}.${index}.`))
        .map(([, message]) => message),
    ),
  ];
  return (
    <div data-field={name}>
      {rows.length > 0 && (
        <table className={styles.table}>
          <caption className="unseen">{title}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.numeric ? styles.number : undefined}>
                  {column.title}
                </th>
              ))}
              <th scope="col">
                <span className="unseen">{t('rows.tools')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const messages = messagesOf(index);
              return (
                <tr
                  key={row.key}
                  data-row={row.key}
                  data-field={`${name}.${index}`}
                  onKeyDown={(event) => actions.onKeyDown(event, index)}
                >
                  {columns.map((column, place) => (
                    <td
                      key={column.key}
                      data-title={column.title}
                      className={column.numeric ? styles.number : undefined}
                    >
                      {column.cell(row, (part) => onChange(withChanged(rows, row.key, part)), {
                        'aria-label': t('rows.cell', { title: column.title, number: index + 1 }),
                        'aria-invalid': messages.length > 0,
                      })}
                      {place === 0 &&
                        messages.map((message) => (
                          <p key={message} className={styles.error}>
                            {message}
                          </p>
                        ))}
                      {place === 0 && messages.length === 0 && !isWhole(row) && (
                        <p className={styles.unfinished}>{t('rows.unfinished')}</p>
                      )}
                    </td>
                  ))}
                  <td data-title="">
                    <RowTools actions={actions} index={index} count={rows.length} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {errors[name] && <p className={styles.error}>{errors[name]}</p>}
      <div className={styles.foot}>
        <Button disabled={rows.length >= most} onClick={() => actions.addAfter(rows.length - 1)}>
          {addLabel}
        </Button>
        {rows.length > 0 && <RowKeys />}
      </div>
    </div>
  );
}

interface TextCellProps extends CellProps {
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
}

/** A text in a row; it grows with what is written. */
export function TextCell({ onChange, ...props }: TextCellProps) {
  return (
    <textarea
      rows={1}
      className={styles.cell}
      {...props}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

interface NumberCellProps extends CellProps {
  readonly value: number | null;
  readonly disabled?: boolean;
  /** 100 for yuan that are kept in fen. */
  readonly factor?: number;
  readonly onChange: (value: number | null) => void;
}

/** A number in a row; what is not a number yet stays as it was typed. */
export function NumberCell({ value, factor = 1, onChange, ...props }: NumberCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      className={styles.cell}
      inputMode="decimal"
      {...props}
      value={typed ?? (value === null ? '' : String(value / factor))}
      onChange={(event) => {
        const number = numberIn(event.target.value);
        setTyped(event.target.value);
        onChange(number === null ? null : Math.round(number * factor));
      }}
      onBlur={() => setTyped(null)}
    />
  );
}

interface SelectCellProps extends CellProps {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

export function SelectCell({ options, onChange, ...props }: SelectCellProps) {
  return (
    <select className={styles.cell} {...props} onChange={(event) => onChange(event.target.value)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
