import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './shell.module.css';

export function Footer() {
  const { t } = useTranslation('shell');
  return (
    <footer className={`${styles.footer} screen-only`}>
      <div className={styles.foot}>
        <p>{t('claim')}</p>
        <ul>
          <li>
            <Link to="/challenges">{t('place.challenges')}</Link>
          </li>
          <li>
            <Link to="/help">{t('help')}</Link>
          </li>
          <li>
            <Link to="/privacy">{t('privacy')}</Link>
          </li>
          <li>
            <Link to="/settings">{t('settings')}</Link>
          </li>
          <li>
            <Link to="/about">{t('about')}</Link>
          </li>
        </ul>
      </div>
    </footer>
  );
}
