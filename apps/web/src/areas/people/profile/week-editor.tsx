import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf, hourCover, painted, WEEKDAYS, type WeekWindow } from '../week-hours.js';
import styles from './week-editor.module.css';

const HOURS = Array.from({ length: 16 }, (_, at) => at + 7);

interface WeekEditorProps {
  readonly windows: readonly WeekWindow[];
  readonly onChange: (windows: readonly WeekWindow[]) => void;
}

/**
 * A week in hours. An hour is switched by a click, a drag paints several; with the keyboard the arrows move and Space
 * switches. Only one hour is a stop of the Tab key.
 */
export function WeekEditor({ windows, onChange }: WeekEditorProps) {
  const { t } = useTranslation(['profile', 'people']);
  const [at, setAt] = useState({ day: 1, hour: 9 });
  const grid = useRef<HTMLTableElement>(null);
  const painting = useRef<boolean | null>(null);
  const latest = useRef(windows);
  latest.current = windows;
  useEffect(() => {
    const stop = () => {
      painting.current = null;
    };
    window.addEventListener('pointerup', stop);
    return () => window.removeEventListener('pointerup', stop);
  }, []);
  const paint = (day: number, hour: number, free: boolean) => {
    latest.current = painted(latest.current, day, hour * 60, hour * 60 + 60, free);
    onChange(latest.current);
  };
  const move = (event: KeyboardEvent, day: number, hour: number) => {
    const steps: Record<string, readonly [number, number]> = {
      ArrowUp: [0, -1],
      ArrowDown: [0, 1],
      ArrowLeft: [-1, 0],
      ArrowRight: [1, 0],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = {
      day: Math.min(7, Math.max(1, day + step[0])),
      hour: Math.min(22, Math.max(7, hour + step[1])),
    };
    setAt(next);
    grid.current?.querySelector<HTMLElement>(`[data-hour="${next.day}-${next.hour}"]`)?.focus();
  };
  return (
    <table ref={grid} className={styles.grid} aria-label={t('week.label')}>
      <thead>
        <tr>
          <td />
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden>{t(`people:day.short.${day}`)}</span>
              <span className="unseen">{t(`people:day.${day}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HOURS.map((hour) => (
          <tr key={hour}>
            <th scope="row" className="numbers">
              {clockOf(hour * 60)}
            </th>
            {WEEKDAYS.map((day) => {
              const cover = hourCover(windows, day, hour);
              return (
                <td key={day}>
                  <button
                    type="button"
                    className={cover === 1 ? styles.free : cover > 0 ? styles.part : styles.hour}
                    aria-pressed={cover === 1 ? 'true' : cover > 0 ? 'mixed' : 'false'}
                    aria-label={t('week.hour', { day: t(`people:day.${day}`), from: clockOf(hour * 60) })}
                    data-hour={`${day}-${hour}`}
                    tabIndex={at.day === day && at.hour === hour ? 0 : -1}
                    onFocus={() => setAt({ day, hour })}
                    onKeyDown={(event) => move(event, day, hour)}
                    onPointerDown={(event) => {
                      if (event.pointerType === 'mouse') painting.current = cover < 1;
                    }}
                    onPointerEnter={() => {
                      if (painting.current !== null) paint(day, hour, painting.current);
                    }}
                    onPointerLeave={() => {
                      if (painting.current !== null) paint(day, hour, painting.current);
                    }}
                    onClick={() => {
                      // A drag has painted it already.
                      if ((hourCover(latest.current, day, hour) === 1) === (cover === 1))
                        paint(day, hour, cover < 1);
                    }}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
