import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { GiveVerdict, type KeptVerdicts } from './give-verdict.js';
import type { NeedView } from './need.query.js';
import { ReasonDialog } from './reason.dialog.js';
import type { ScreeningRights } from './screening-rights.js';
import styles from './screening.module.css';
import { ASK, DECLINE, POOL, UNDO_MERGE } from './screening.operations.js';

interface ScreeningActionsProps {
  readonly need: NeedView;
  readonly rights: ScreeningRights;
  readonly kept: KeptVerdicts;
  readonly again: () => void;
  readonly onDone: () => void;
  readonly onChanged: () => void;
  readonly onMerge: () => void;
}

/** What the viewer may do with the need now; nothing else is offered. */
export function ScreeningActions(props: ScreeningActionsProps) {
  const { need, rights, kept, again, onDone, onChanged, onMerge } = props;
  const { t } = useTranslation('needs');
  const notice = useNotice();
  const [dialog, setDialog] = useState<'ask' | 'decline' | null>(null);
  const asking = useAction(ASK, (data) => data.requestNeedInformation);
  const declining = useAction(DECLINE, (data) => data.declineNeed);
  const pooling = useAction(POOL, (data) => data.poolNeed);
  const undoing = useAction(UNDO_MERGE, (data) => data.undoNeedMerge);
  const input = { needId: need.id, version: need.version };

  /** Tells of what was done and goes on to the next need; hands back why it was not. */
  const finish = ({ refusal }: { readonly refusal: Refusal | null }, text: string): Refusal | null => {
    if (refusal) return refusal;
    setDialog(null);
    notice({ tone: 'good', text });
    onDone();
    return null;
  };
  const [side, ...others] = rights.sides;
  const nothing =
    !side && !rights.ask && !rights.pool && !rights.decline && !rights.merge && !rights.undoMerge;
  if (nothing) return null;
  return (
    <div className={`${styles.actions} screen-only`}>
      {side && (
        <GiveVerdict need={need} sides={[side, ...others]} kept={kept} again={again} onDone={onDone} />
      )}
      {(pooling.refusal ?? undoing.refusal) && (
        <ProblemNote refusal={(pooling.refusal ?? undoing.refusal) as Refusal} onRetry={again} />
      )}
      <div className={styles.buttons}>
        {rights.pool && (
          <Button
            type="primary"
            loading={pooling.running}
            onClick={() => void pooling.run({ input }).then((outcome) => finish(outcome, t('pooled')))}
          >
            {t('pool')}
          </Button>
        )}
        {rights.ask && <Button onClick={() => setDialog('ask')}>{t('ask')}</Button>}
        {rights.merge && <Button onClick={onMerge}>{t('merge')}</Button>}
        {rights.decline && (
          <Button danger onClick={() => setDialog('decline')}>
            {t('decline')}
          </Button>
        )}
        {rights.undoMerge && (
          <Button
            loading={undoing.running}
            onClick={() =>
              void undoing.run({ input }).then(({ done }) => {
                if (!done) return;
                notice({ tone: 'good', text: t('mergeUndone') });
                onChanged();
              })
            }
          >
            {t('undoMerge')}
          </Button>
        )}
      </div>
      {dialog === 'ask' && (
        <ReasonDialog
          title={t('ask')}
          label={t('ask.question')}
          hint={t('ask.hint')}
          action={t('ask.send')}
          running={asking.running}
          onClose={() => setDialog(null)}
          onSend={async (question) => finish(await asking.run({ input: { ...input, question } }), t('asked'))}
        />
      )}
      {dialog === 'decline' && (
        <ReasonDialog
          title={t('decline')}
          label={t('decline.reason')}
          hint={t('decline.hint')}
          action={t('decline.send')}
          running={declining.running}
          onClose={() => setDialog(null)}
          onSend={async (reason) =>
            finish(await declining.run({ input: { ...input, reason } }), t('declined'))
          }
        />
      )}
    </div>
  );
}
