import { useTranslation } from 'react-i18next';
import styles from './loading.module.css';

/** Lines in place of a text that is on its way. Said once to those who hear the page. */
export function LoadingLines({ lines = 4 }: { readonly lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className={styles.lines} role="status">
      <span className="unseen">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden />
      ))}
    </div>
  );
}

/** A whole page on its way. */
export function LoadingPage() {
  return (
    <div className={styles.page}>
      <LoadingLines lines={6} />
    </div>
  );
}
