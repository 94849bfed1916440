import { Button } from 'antd';
import { memo, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberIn } from '../../patterns/form/number-field.js';
import { BUDGET_CATEGORIES, isBlankLine, isWholeLine, type BudgetRow } from './budget-sums.js';
import styles from './rows.module.css';
import { newRowKey, withChanged } from './rows.js';
import { type RowActions, RowTools, useRowActions } from './row-tools.js';

/** As many lines as the server takes. */
const MOST_LINES = 100;

interface BudgetTableProps {
  readonly lines: readonly BudgetRow[];
  readonly onChange: (lines: readonly BudgetRow[]) => void;
  /** Messages by `lines.<index>.<field>`. */
  readonly errors: Readonly<Record<string, string>>;
}

/** The lines of a budget, written like a spreadsheet: by keyboard from the first to the last. */
export function BudgetTable({ lines, onChange, errors }: BudgetTableProps) {
  const { t } = useTranslation('funding');
  const actions = useRowActions<BudgetRow>({
    rows: lines,
    onChange,
    newRow: (before) => ({
      key: newRowKey(),
      category: before?.category ?? 'equipment',
      item: '',
      amountFen: null,
    }),
    most: MOST_LINES,
  });
  return (
    <div data-field="budget">
      {lines.length > 0 && (
        <table className={styles.table}>
          <caption className="unseen">{t('budget.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('budget.category')}</th>
              <th scope="col">{t('budget.item')}</th>
              <th scope="col" className={styles.number}>
                {t('budget.amount')}
              </th>
              <th scope="col">
                <span className="unseen">{t('rows.tools')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <BudgetLine
                key={line.key}
                line={line}
                index={index}
                count={lines.length}
                actions={actions}
                error={errors[`lines.${index}.item`] ?? errors[`lines.${index}.amountFen`]}
                onChange={(part) => onChange(withChanged(lines, line.key, part))}
              />
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.foot}>
        <Button disabled={lines.length >= MOST_LINES} onClick={() => actions.addAfter(lines.length - 1)}>
          {t('budget.add')}
        </Button>
        {lines.length > 0 && <RowKeys />}
      </div>
    </div>
  );
}

/** What the keyboard does in a list of rows. */
export const RowKeys = memo(function RowKeys() {
  const { t } = useTranslation('funding');
  return (
    <p className={styles.keys}>
      <kbd>Enter</kbd> {t('rows.keyAdd')} · <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> {t('rows.keyMove')} ·{' '}
      <kbd>Alt</kbd> <kbd>Delete</kbd> {t('rows.keyRemove')}
    </p>
  );
});

interface BudgetLineProps {
  readonly line: BudgetRow;
  readonly index: number;
  readonly count: number;
  readonly actions: RowActions;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<BudgetRow>) => void;
}

function BudgetLine({ line, index, count, actions, error, onChange }: BudgetLineProps) {
  const { t } = useTranslation('funding');
  const [typed, setTyped] = useState<string | null>(null);
  const number = index + 1;
  const shown = line.amountFen === null ? '' : (line.amountFen / 100).toFixed(2);
  const isNoNumber = typed !== null && typed.trim() !== '' && line.amountFen === null;
  const keys = (event: KeyboardEvent<HTMLElement>) => actions.onKeyDown(event, index);
  return (
    <tr data-row={line.key} data-field={`lines.${index}`} onKeyDown={keys}>
      <td data-title={t('budget.category')}>
        <select
          className={styles.cell}
          aria-label={t('budget.categoryOf', { number })}
          value={line.category}
          onChange={(event) => onChange({ category: event.target.value as BudgetRow['category'] })}
        >
          {BUDGET_CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {t(`category.${category}`)}
            </option>
          ))}
        </select>
      </td>
      <td data-title={t('budget.item')}>
        <input
          className={styles.cell}
          aria-label={t('budget.itemOf', { number })}
          aria-invalid={error !== undefined}
          placeholder={t('budget.itemHint')}
          maxLength={300}
          value={line.item}
          onChange={(event) => onChange({ item: event.target.value })}
        />
        {error && <p className={styles.error}>{error}</p>}
        {!error && !isWholeLine(line) && !isBlankLine(line) && (
          <p className={styles.unfinished}>{t('rows.unfinished')}</p>
        )}
      </td>
      <td data-title={t('budget.amount')} className={styles.number}>
        <input
          className={styles.cell}
          aria-label={t('budget.amountOf', { number })}
          aria-invalid={isNoNumber}
          inputMode="decimal"
          value={typed ?? shown}
          onChange={(event) => {
            const yuan = numberIn(event.target.value);
            setTyped(event.target.value);
            onChange({ amountFen: yuan === null || yuan < 0 ? null : Math.round(yuan * 100) });
          }}
          onBlur={() => setTyped(null)}
        />
      </td>
      <td data-title="">
        <RowTools actions={actions} index={index} count={count} />
      </td>
    </tr>
  );
}
