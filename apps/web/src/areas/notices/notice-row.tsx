import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayAndTime, timeOfDay } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { MyNotificationsQuery } from '../../gql/graphql.js';
import styles from './notices.module.css';

interface NoticeRowProps {
  readonly notice: MyNotificationsQuery['myNotifications']['nodes'][number];
  readonly onMark: (read: boolean) => void;
}

/** One notice. Going to what it tells of reads it. */
export function NoticeRow({ notice, onMark }: NoticeRowProps) {
  const { t } = useTranslation(['notices', 'common']);
  const language = useLanguage();
  const { text, path, createdAt, readAt } = notice;
  const fresh = readAt === null;
  return (
    <li className={fresh ? `${styles.row} ${styles.fresh}` : styles.row}>
      <span className={styles.dot} aria-hidden />
      <Link to={path} className={styles.text} onClick={() => fresh && onMark(true)}>
        {fresh && <span className="unseen">{t('isUnread')} </span>}
        {text}
      </Link>
      <time
        className="small quiet numbers"
        dateTime={createdAt}
        title={t('common:moment', { at: dayAndTime(createdAt, language) })}
      >
        {timeOfDay(createdAt, language)}
      </time>
      <button
        type="button"
        className={styles.mark}
        aria-label={t(fresh ? 'markReadOf' : 'markUnreadOf', { text })}
        onClick={() => onMark(fresh)}
      >
        {t(fresh ? 'markRead' : 'markUnread')}
      </button>
    </li>
  );
}
