import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscription } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { Chart, type ChartColors } from '../../patterns/chart/chart.js';
import { LiveProgress } from '../../patterns/live-progress.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { type GapPoint, gapOf, trackOption, withPoint } from './gap-track.js';
import styles from './matching.module.css';
import { gapPercent } from './points.js';
import { CANCEL_RUN, type Run, RUN_PROGRESS } from './run.operations.js';
import { stageOf } from './stage.js';

interface RunProgressProps {
  readonly run: Run;
  /** Called when it is its turn. */
  readonly onStart: () => void;
  /** Called when its work has come to an end, one way or the other. */
  readonly onEnd: () => void;
}

/** A run at work: its stage, how far, and how the best plan and the proven limit come together. */
export function RunProgressSection({ run, onStart, onEnd }: RunProgressProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const { may } = useSession();
  const cancel = useAction(CANCEL_RUN, (data) => data.cancelMatchRun);
  const began = useRef(performance.now());
  const [track, setTrack] = useState<readonly GapPoint[]>([]);
  const [{ data }] = useSubscription({ query: RUN_PROGRESS, variables: { runId: run.id } });
  const now = data?.matchRunProgress;
  const fraction = now?.fraction ?? run.progress;
  const isOver = fraction >= 1;
  useEffect(() => {
    if (now?.objective == null || now.upperBound == null) return;
    const { objective, upperBound } = now;
    const seconds = (performance.now() - began.current) / 1000;
    setTrack((last) => withPoint(last, { seconds, objective, upperBound }));
  }, [now]);
  const hasBegun = run.state === 'queued' && fraction > 0;
  useEffect(() => {
    if (hasBegun) onStart();
  }, [hasBegun]);
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver]);
  const option = useCallback(
    (colors: ChartColors) =>
      trackOption(
        track,
        {
          found: t('progress.found'),
          bound: t('progress.bound'),
          seconds: t('options.secondsUnit'),
          points: t('pointsUnit'),
        },
        colors,
      ),
    [track, t],
  );
  const gap = gapOf(track.at(-1));
  return (
    <div className={styles.stack}>
      <LiveProgress
        label={t('progress.label')}
        fraction={fraction}
        note={t(`stage.${stageOf(now?.note ?? run.progressNote ?? run.state)}`)}
        cancelling={cancel.running}
        {...(may('match.run') && {
          onCancel: () => void cancel.run({ id: run.id }).then(({ done }) => done && onEnd()),
        })}
      />
      {cancel.refusal && <ProblemNote refusal={cancel.refusal} />}
      {gap !== null && (
        <figure className={styles.figure}>
          <figcaption>
            <strong>
              {t(gap === 0 ? 'progress.noGap' : 'progress.gap', { gap: gapPercent(gap, language) })}
            </strong>
            <span className="small quiet">{t('progress.gapText')}</span>
          </figcaption>
          <Chart label={t('progress.chart')} option={option} height={280} />
        </figure>
      )}
    </div>
  );
}
