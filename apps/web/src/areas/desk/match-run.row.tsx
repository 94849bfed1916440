import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubscription } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { MatchRunsQuery, MatchRunState } from '../../gql/graphql.js';
import { ProgressLine } from '../../patterns/progress-line.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';
import styles from './desk.module.css';

const PROGRESS = graphql(`
  subscription MatchRunProgress($runId: ID!) {
    matchRunProgress(runId: $runId) {
      runId
      fraction
      note
    }
  }
`);

const TONES: Partial<Record<MatchRunState, Tone>> = {
  queued: 'waiting',
  running: 'waiting',
  preview: 'open',
  published: 'good',
  failed: 'warning',
};

type Run = MatchRunsQuery['matchRuns']['nodes'][number];

interface MatchRunRowProps {
  readonly run: Run;
  /** Called when a run that worked has come to an end. */
  readonly onMoved: () => void;
}

/** One run: its state, what it reached, and its progress while it works. */
export function MatchRunRow({ run, onMoved }: MatchRunRowProps) {
  const { t } = useTranslation(['desk', 'common']);
  const language = useLanguage();
  const working = run.state === 'queued' || run.state === 'running';
  const [{ data }] = useSubscription({ query: PROGRESS, variables: { runId: run.id }, pause: !working });
  const fraction = data?.matchRunProgress.fraction ?? run.progress;
  useEffect(() => {
    if (working && fraction >= 1) onMoved();
  }, [working, fraction]);
  const percent = (share: number) =>
    new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share);
  const gain =
    run.objective && run.independentObjective ? run.objective / run.independentObjective - 1 : null;
  const facts = [
    run.teamCount !== null && t('runs.teams', { count: run.teamCount }),
    run.seatsFilled !== null && t('runs.seats', { filled: run.seatsFilled, open: run.seatsOpen ?? 0 }),
    run.gap !== null && t('runs.gap', { gap: percent(run.gap) }),
    gain !== null && t('runs.gain', { gain: percent(gain) }),
  ].filter((fact): fact is string => fact !== false);
  return (
    <li className={styles.row}>
      <div>
        <strong className="numbers">{t('runs.of', { day: day(run.createdAt, language) })}</strong>
        <p className="small quiet numbers">{facts.join(' · ')}</p>
        {working && <ProgressLine fraction={fraction} label={t('runs.progress')} />}
      </div>
      <StateTag tone={TONES[run.state] ?? 'over'}>{t(`common:runState.${run.state}`)}</StateTag>
    </li>
  );
}
