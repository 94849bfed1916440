import { useTranslation } from 'react-i18next';
import styles from './week.module.css';
import { clockOf, isAlways, WEEKDAYS, type WeekWindow } from './week-hours.js';

/** What is drawn unless a window lies outside of it. */
const USUAL = { from: 8, to: 22 };

/** A week at a glance: seven columns with the free hours, and the same in words for those who hear the page. */
export function WeekCalendar({ windows }: { readonly windows: readonly WeekWindow[] }) {
  const { t } = useTranslation('people');
  const from = Math.min(USUAL.from, ...windows.map(({ startMinute }) => Math.floor(startMinute / 60)));
  const to = Math.max(USUAL.to, ...windows.map(({ endMinute }) => Math.ceil(endMinute / 60)));
  const share = (minute: number) => `${(100 * (minute - from * 60)) / ((to - from) * 60)}%`;
  return (
    <div>
      <div className={styles.week} aria-hidden>
        {WEEKDAYS.map((day) => (
          <div key={day} className={styles.day}>
            <span className={styles.day_name}>{t(`day.short.${day}`)}</span>
            <div className={styles.day_line}>
              {windows
                .filter(({ weekday }) => weekday === day)
                .map((window) => (
                  <span
                    key={`${window.startMinute} ${window.fromOn}`}
                    className={isAlways(window) ? styles.free : styles.free_for_a_time}
                    style={{
                      top: share(window.startMinute),
                      bottom: `calc(100% - ${share(window.endMinute)})`,
                    }}
                  />
                ))}
            </div>
          </div>
        ))}
      </div>
      <p className={`small quiet numbers ${styles.span}`} aria-hidden>
        {t('week.span', { from: clockOf(from * 60), to: clockOf(to * 60) })}
      </p>
      <ul className={`small numbers ${styles.windows}`}>
        {windows.map((window) => (
          <li key={`${window.weekday} ${window.startMinute} ${window.fromOn}`}>
            <WindowText window={window} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A window in words: day, hours, and the stretch of time where it has one. */
export function WindowText({ window }: { readonly window: WeekWindow }) {
  const { t } = useTranslation('people');
  const { weekday, startMinute, endMinute, fromOn, untilOn } = window;
  const hours = t('week.hours', {
    day: t(`day.${weekday as (typeof WEEKDAYS)[number]}`),
    from: clockOf(startMinute),
    to: clockOf(endMinute),
  });
  if (fromOn && untilOn) return `${hours} ${t('week.between', { from: fromOn, until: untilOn })}`;
  if (fromOn) return `${hours} ${t('week.from', { from: fromOn })}`;
  return untilOn ? `${hours} ${t('week.until', { until: untilOn })}` : hours;
}
