import { useTranslation } from 'react-i18next';
import styles from './week.module.css';
import { clockOf, WEEKDAYS } from './week-hours.js';

interface FreeDay {
  readonly on: string;
  readonly exceptional: boolean;
  readonly spans: readonly { readonly startMinute: number; readonly endMinute: number }[];
}

/** The day of the week, 1 is Monday. */
function weekdayOf(on: string): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay() || 7;
}

/** Weeks from Monday to Sunday; places before the first day and after the last are empty. */
export function weeksOf<Day extends { readonly on: string }>(
  days: readonly Day[],
): readonly (readonly (Day | null)[])[] {
  const [first] = days;
  if (!first) return [];
  const cells: (Day | null)[] = [...Array<null>(weekdayOf(first.on) - 1).fill(null), ...days];
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(7 * at, 7 * at + 7));
}

/** The coming weeks day by day, with the hours that are free, and where a day is unlike the others of its kind. */
export function FreeDaysGrid({ days }: { readonly days: readonly FreeDay[] }) {
  const { t } = useTranslation('people');
  return (
    <table className={styles.days} aria-label={t('free.label')}>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              <span aria-hidden>{t(`day.short.${day}`)}</span>
              <span className="unseen">{t(`day.${day}`)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week, at) => (
          <tr key={week.find((day) => day)?.on ?? at}>
            {week.map((day, place) => (
              <td key={day?.on ?? place}>{day && <Day day={day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day: { on, spans, exceptional } }: { readonly day: FreeDay }) {
  const { t } = useTranslation('people');
  const minutes = spans.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
  const hours = spans.map(({ startMinute, endMinute }) => `${clockOf(startMinute)}–${clockOf(endMinute)}`);
  const free = minutes === 0 ? t('free.none') : hours.join(' ');
  return (
    <div
      className={`${minutes > 0 ? styles.day_free : styles.day_busy} ${exceptional ? styles.day_special : ''}`}
      title={`${on} ${free}`}
    >
      <span aria-hidden>{on.slice(8).replace(/^0/, '')}</span>
      <span className="unseen">
        {on} {free} {exceptional && t('free.special')}
      </span>
    </div>
  );
}
