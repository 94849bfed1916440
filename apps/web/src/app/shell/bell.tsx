import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useUnread } from '../news/news.js';
import { BellIcon } from './icons.js';
import styles from './shell.module.css';

/** The way to the notices, with how many are unread. It changes while the page is open. */
export function Bell() {
  const { t } = useTranslation('shell');
  const unread = useUnread() ?? 0;
  return (
    <Link
      to="/notices"
      className={`${styles.tool} ${styles.bell}`}
      aria-label={t('notices', { count: unread })}
    >
      <BellIcon />
      {unread > 0 && (
        <span className={styles.unread} aria-hidden>
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
