import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/i18n/language.js';
import styles from './live-progress.module.css';
import { ProgressLine } from './progress-line.js';

interface LiveProgressProps {
  readonly label: string;
  /** From 0 to 1. */
  readonly fraction: number;
  /** What it is at, in a few words. */
  readonly note?: string | null;
  /** Without it the work cannot be stopped. */
  readonly onCancel?: () => void;
  readonly cancelling?: boolean;
}

/** A long piece of work while it goes on: how far, at what, and the way to stop it. */
export function LiveProgress({ label, fraction, note, onCancel, cancelling }: LiveProgressProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(fraction);
  return (
    <div className={styles.progress}>
      <div className={styles.head}>
        <strong>{label}</strong>
        <span className="numbers">{percent}</span>
      </div>
      <ProgressLine fraction={fraction} label={label} />
      <div className={styles.head}>
        <span className="small quiet" role="status">
          {note}
        </span>
        {onCancel && (
          <Button size="small" loading={cancelling} onClick={onCancel}>
            {t('cancelWork')}
          </Button>
        )}
      </div>
    </div>
  );
}
