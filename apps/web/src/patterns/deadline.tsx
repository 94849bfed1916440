import { useTranslation } from 'react-i18next';
import { dayAndTime, daysUntil, hoursUntil } from '../app/i18n/format.js';
import { useLanguage } from '../app/i18n/language.js';
import styles from './deadline.module.css';

interface DeadlineProps {
  readonly at: string | null | undefined;
  /** The exact moment with its zone as well as what is left. */
  readonly exact?: boolean;
}

/** How long something can still be done. The server decides by its own clock; this only tells. */
export function Deadline({ at, exact = false }: DeadlineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!at) return <span className="quiet">{t('deadline.none')}</span>;
  const days = daysUntil(at, new Date());
  const moment = t('moment', { at: dayAndTime(at, language) });
  const hours = hoursUntil(at, new Date());
  const left =
    days > 1
      ? t('deadline.left', { count: days })
      : hours > 0
        ? t('deadline.hours', { count: hours })
        : t('deadline.over');
  return (
    <time dateTime={at} title={moment} className="numbers">
      <span className={days > 0 && days <= 7 ? styles.soon : undefined}>{left}</span>
      {exact && <span className={styles.moment}>{moment}</span>}
    </time>
  );
}
