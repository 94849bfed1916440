import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { useSession } from '../../app/session/session.context.js';
import { LinkButton } from '../../patterns/link-button.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './matching.module.css';
import { CANCEL_RUN, type Run, START_RUN } from './run.operations.js';

interface RunActionsProps {
  readonly run: Run;
  readonly onAsk: (() => void) | undefined;
  readonly onPublish: () => void;
  readonly onChange: () => void;
}

/** What can be done with a run in its state, and nothing else. */
export function RunActions({ run, onAsk, onPublish, onChange }: RunActionsProps) {
  const { t } = useTranslation('matching');
  const { may } = useSession();
  const start = useAction(START_RUN, (data) => data.startMatchRun);
  const cancel = useAction(CANCEL_RUN, (data) => data.cancelMatchRun);
  const { id, version, state, kind, baseRunId, programmeId } = run;
  const mayRun = may('match.run');
  const isPlan = kind !== 'what_if';
  const starts = mayRun && (state === 'draft' || state === 'failed');
  const publishes = mayRun && isPlan && state === 'preview';
  const refusal = start.refusal ?? cancel.refusal;
  const repairs = mayRun && isPlan && state === 'published';
  if (!starts && !publishes && !onAsk && !baseRunId) return null;
  return (
    <div className={`${styles.actions} screen-only`}>
      <div className={styles.tools}>
        {starts && (
          <Button
            type="primary"
            size="large"
            loading={start.running}
            onClick={() => void start.run({ id, version }).then(({ done }) => done && onChange())}
          >
            {t(state === 'failed' ? 'run.again' : 'new.start')}
          </Button>
        )}
        {publishes && (
          <Button type="primary" size="large" onClick={onPublish}>
            {t('publish.open_dialog')}
          </Button>
        )}
        {repairs && (
          <LinkButton tone="plain" to={`/matching?programme=${programmeId}&new=repair`}>
            {t('repair.title')}
          </LinkButton>
        )}
        {onAsk && (
          <Button size="large" onClick={onAsk}>
            {t('whatIf.open')}
          </Button>
        )}
        {baseRunId && run.objective !== null && (
          <LinkButton tone="plain" to={`/matching/${baseRunId}`}>
            {t(kind === 're_match' ? 'run.toRepaired' : 'run.toBase')}
          </LinkButton>
        )}
        {publishes && (
          <Button
            size="large"
            loading={cancel.running}
            onClick={() => void cancel.run({ id }).then(({ done }) => done && onChange())}
          >
            {t('run.discard')}
          </Button>
        )}
      </div>
      {refusal && <ProblemNote refusal={refusal} />}
    </div>
  );
}
