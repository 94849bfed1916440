import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { ChallengeState } from '../../gql/graphql.js';
import { Deadline } from '../../patterns/deadline.js';
import { moved, placeFor } from './choice-order.js';
import styles from './teams.module.css';

export interface ChosenChallenge {
  readonly id: string;
  readonly number?: string | null;
  readonly state: ChallengeState;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly areaZh?: string | null;
  readonly areaEn?: string | null;
  readonly deadlineAt?: string | null;
}

interface ChoiceListProps {
  readonly choices: readonly ChosenChallenge[];
  /** Null where the reader cannot change the order. */
  readonly onChange: ((choices: readonly ChosenChallenge[]) => void) | null;
  readonly onRemove: (choice: ChosenChallenge) => void;
}

/** Choices in their order. They are moved by their handle: dragged, or by the arrow keys. */
export function ChoiceList({ choices, onChange, onRemove }: ChoiceListProps) {
  const { t } = useTranslation(['teams', 'common']);
  const said = useSaid();
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const focused = useRef<string | null>(null);
  const [told, setTold] = useState('');
  const put = (from: number, to: number) => {
    const next = moved(choices, from, to);
    if (next === choices) return;
    onChange?.(next);
    setTold(t('choices.moved', { title: said(choices[from], 'title'), place: to + 1 }));
  };
  const byKey = (event: KeyboardEvent, at: number) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    focused.current = choices[at]?.id ?? null;
    put(at, at + step);
  };
  // The row that moved was put elsewhere in the document, which takes the focus from it.
  useEffect(() => {
    if (!focused.current) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${focused.current}"]`)?.focus();
    focused.current = null;
  }, [choices]);
  const drag = useRef((_y: number) => undefined as void);
  drag.current = (y) => {
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const from = choices.findIndex(({ id }) => id === dragged);
    const middles = rows.map(({ top, height }) => top + height / 2);
    put(from, placeFor(middles, from, y));
  };
  // Followed on the whole window, for the same reason: a handle that moves would lose the pointer.
  useEffect(() => {
    if (dragged === null) return;
    const ended = new AbortController();
    const { signal } = ended;
    const end = () => setDragged(null);
    window.addEventListener('pointermove', ({ clientY }) => drag.current(clientY), { signal });
    window.addEventListener('pointerup', end, { signal });
    window.addEventListener('pointercancel', end, { signal });
    return () => ended.abort();
  }, [dragged]);
  return (
    <>
      <ol ref={list} className={styles.choices}>
        {choices.map((choice, at) => {
          const title = said(choice, 'title');
          return (
            <li key={choice.id} className={choice.id === dragged ? styles.choice_held : styles.choice}>
              <span className={styles.rank} aria-hidden>
                {at + 1}
              </span>
              <div className={styles.found_text}>
                <Link to={`/challenges/${choice.id}`}>{title}</Link>
                <span className="small quiet">
                  {[said(choice, 'area'), choice.number].filter(Boolean).join(' · ')}
                  {choice.deadlineAt && (
                    <>
                      {' · '}
                      <Deadline at={choice.deadlineAt} />
                    </>
                  )}
                </span>
              </div>
              {onChange && (
                <span className={styles.choice_tools}>
                  <button
                    type="button"
                    className={styles.handle}
                    aria-label={t('choices.move', { title, place: at + 1 })}
                    title={t('choices.how')}
                    onKeyDown={(event) => byKey(event, at)}
                    data-handle={choice.id}
                    onPointerDown={() => setDragged(choice.id)}
                  >
                    <span aria-hidden>↕</span>
                  </button>
                  <button
                    type="button"
                    className={styles.tool}
                    aria-label={t('choices.remove', { title })}
                    onClick={() => onRemove(choice)}
                  >
                    <span aria-hidden>×</span>
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <span className="unseen" role="status">
        {told}
      </span>
    </>
  );
}
