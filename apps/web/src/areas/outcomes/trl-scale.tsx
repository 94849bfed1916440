import { useTranslation } from 'react-i18next';
import styles from './outcomes.module.css';

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Technology readiness on its scale of nine. */
export function TrlScale({ trl }: { readonly trl: number }) {
  const { t } = useTranslation('outcomes');
  const level = LEVELS.find((one) => one === trl) ?? 1;
  return (
    <div className={styles.trl}>
      <p>
        <strong className="numbers">TRL {trl}</strong>{' '}
        <span className="small quiet">{t(`trl.${level}`)}</span>
      </p>
      <div className={styles.steps} aria-hidden>
        {LEVELS.map((one) => (
          <span key={one} className={one <= trl ? styles.reached : undefined} />
        ))}
      </div>
    </div>
  );
}
