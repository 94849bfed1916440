import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '../../patterns/notice.js';
import styles from './rows.module.css';
import { withInserted, withMoved, type EditedRow } from './rows.js';

/** What can be done with the rows of a list. */
export interface RowActions {
  /** Puts a new row behind the one at this place and goes into it; -1 for the top. */
  readonly addAfter: (index: number) => void;
  readonly move: (index: number, by: number) => void;
  readonly remove: (index: number) => void;
  /** Enter adds a row, Alt with an arrow moves this one, Alt with Delete or Backspace takes it away. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, index: number) => void;
}

interface RowActionsOptions<Row> {
  readonly rows: readonly Row[];
  readonly onChange: (rows: readonly Row[]) => void;
  readonly newRow: (before: Row | undefined) => Row;
  readonly most: number;
}

/** Adds, moves and removes rows, by hand and by keyboard; the focus stays with the row, and a removal can be undone. */
export function useRowActions<Row extends EditedRow>(options: RowActionsOptions<Row>): RowActions {
  const { t } = useTranslation('funding');
  const notice = useNotice();
  const now = useRef(options);
  now.current = options;
  const wanted = useRef<string | HTMLElement | null>(null);
  useEffect(() => {
    const { current } = wanted;
    wanted.current = null;
    // A row that moves takes its place in the page anew, and what is focused in it would lose the focus.
    if (current instanceof HTMLElement) current.focus();
    else if (current)
      document
        .querySelector<HTMLElement>(`[data-row="${CSS.escape(current)}"] :is(input, textarea)`)
        ?.focus();
  }, [options.rows]);
  const addAfter = useCallback((index: number) => {
    const { rows, most, newRow, onChange } = now.current;
    if (rows.length >= most) return;
    const row = newRow(rows[index]);
    wanted.current = row.key;
    onChange(withInserted(rows, index, row));
  }, []);
  const move = useCallback((index: number, by: number) => {
    const { rows, onChange } = now.current;
    wanted.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    onChange(withMoved(rows, index, by));
  }, []);
  const remove = useCallback(
    (index: number) => {
      const { rows, onChange } = now.current;
      const gone = rows[index];
      if (!gone) return;
      wanted.current = (rows[index + 1] ?? rows[index - 1])?.key ?? null;
      onChange(rows.filter((row) => row !== gone));
      notice({
        text: t('rows.removed', { number: index + 1 }),
        undo: () => {
          wanted.current = gone.key;
          now.current.onChange(withInserted(now.current.rows, index - 1, gone));
        },
      });
    },
    [notice, t],
  );
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    // While characters are being composed, Enter chooses one.
    if (event.nativeEvent.isComposing) return;
    const target = event.target as HTMLElement;
    const isAction = target instanceof HTMLButtonElement;
    const act = (done: () => void) => {
      event.preventDefault();
      done();
    };
    if (event.key === 'Enter' && !isAction && !(target instanceof HTMLTextAreaElement))
      act(() => addAfter(index));
    else if (event.altKey && event.key === 'ArrowUp') act(() => move(index, -1));
    else if (event.altKey && event.key === 'ArrowDown') act(() => move(index, 1));
    else if (event.altKey && (event.key === 'Delete' || event.key === 'Backspace')) act(() => remove(index));
  };
  return { addAfter, move, remove, onKeyDown };
}

interface RowToolsProps {
  readonly actions: RowActions;
  readonly index: number;
  readonly count: number;
}

/** The buttons at the end of a row. */
export function RowTools({ actions, index, count }: RowToolsProps) {
  const { t } = useTranslation('funding');
  const number = index + 1;
  return (
    <span className={styles.tools}>
      <button
        type="button"
        disabled={index === 0}
        aria-label={t('rows.up', { number })}
        onClick={() => actions.move(index, -1)}
      >
        ↑
      </button>
      <button
        type="button"
        disabled={index === count - 1}
        aria-label={t('rows.down', { number })}
        onClick={() => actions.move(index, 1)}
      >
        ↓
      </button>
      <button type="button" aria-label={t('rows.remove', { number })} onClick={() => actions.remove(index)}>
        ×
      </button>
    </span>
  );
}
