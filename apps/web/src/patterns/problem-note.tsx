import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../app/graphql/outcome.js';
import styles from './problem-note.module.css';

interface ProblemNoteProps {
  readonly refusal: Refusal;
  /** What to do again; without it there is no button. */
  readonly onRetry?: () => void;
}

/** What did not work, what to do about it, and the button for that. Announced when it appears. */
export function ProblemNote({ refusal, onRetry }: ProblemNoteProps) {
  const { t } = useTranslation();
  const cut = refusal.code === 'NO_CONNECTION';
  return (
    <div className={styles.note} role="alert">
      <p>
        <strong>{cut ? t('problem.noConnection') : refusal.message || t('problem.unknown')}</strong>
      </p>
      {(refusal.hint ?? cut) && <p className="small">{refusal.hint ?? t('problem.noConnectionHint')}</p>}
      {onRetry && <Button onClick={onRetry}>{t('problem.retry')}</Button>}
    </div>
  );
}
