import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscription } from 'urql';
import { ProgressLine } from '../../patterns/progress-line.js';
import { RUN_PROGRESS } from './run.operations.js';

interface RowProgressProps {
  readonly run: { readonly id: string; readonly progress: number };
  /** Called when its work has come to an end, one way or the other. */
  readonly onEnd: () => void;
}

/** How far a run in a list is, live. */
export function RowProgress({ run, onEnd }: RowProgressProps) {
  const { t } = useTranslation('matching');
  const [{ data }] = useSubscription({ query: RUN_PROGRESS, variables: { runId: run.id } });
  const fraction = data?.matchRunProgress.fraction ?? run.progress;
  const isOver = fraction >= 1;
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver]);
  return <ProgressLine fraction={fraction} label={t('progress.label')} />;
}
