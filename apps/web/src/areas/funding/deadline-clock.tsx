import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { clockTo } from './clock.js';
import styles from './call.module.css';

/** What is left until a call closes: days, then hours and minutes, in the last hour seconds. The server decides. */
export function DeadlineClock({ at }: { readonly at: string }) {
  const { t } = useTranslation(['funding', 'common']);
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  const { unit, values } = clockTo(new Date(at).getTime() - now);
  useEffect(() => {
    if (unit === 'over') return;
    const timer = setInterval(() => setNow(Date.now()), unit === 'seconds' ? 1_000 : 30_000);
    return () => clearInterval(timer);
  }, [unit]);
  return (
    <p className={styles.clock}>
      <strong className={`numbers ${unit === 'days' || unit === 'over' ? '' : styles.soon}`}>
        {t(`clock.${unit}`, values)}
      </strong>
      <time dateTime={at} className="small quiet numbers">
        {t('clock.until', { at: t('common:moment', { at: dayAndTime(at, language) }) })}
      </time>
    </p>
  );
}
