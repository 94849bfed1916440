import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { Card } from '../../patterns/card.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { AskGrader } from './ask-grader.js';
import { GradeForm } from './grade-form.js';
import * as operations from './outcome.operations.js';
import type { OutcomeView } from './outcome.query.js';
import styles from './outcomes.module.css';
import { ReasonDialog } from './reason.dialog.js';
import { UseForm } from './use-form.js';

interface OutcomeActionsProps {
  readonly outcome: OutcomeView;
  readonly again: () => void;
}

type Written = 'request_information' | 'dispute' | 'retract';

/** Everything that the viewer may do with it now, the next step first. */
export function OutcomeActions({ outcome, again }: OutcomeActionsProps) {
  const { t } = useTranslation('outcomes');
  const notice = useNotice();
  const [asked, setAsked] = useState<Written | null>(null);
  const verify = useAction(operations.VERIFY, (data) => data.verifyOutcome);
  const publish = useAction(operations.PUBLISH, (data) => data.publishOutcome);
  const uphold = useAction(operations.UPHOLD, (data) => data.upholdOutcome);
  const withdraw = useAction(operations.WITHDRAW, (data) => data.withdrawOutcome);
  const naming = useAction(operations.ANSWER_NAMING, (data) => data.answerOutcomeNaming);
  const request = useAction(operations.REQUEST_INFORMATION, (data) => data.requestOutcomeInformation);
  const dispute = useAction(operations.DISPUTE, (data) => data.disputeOutcome);
  const retract = useAction(operations.RETRACT, (data) => data.retractOutcome);
  const { actions, id: outcomeId, version } = outcome;
  if (actions.length === 0) return null;
  const may = (action: (typeof actions)[number]) => actions.includes(action);
  const done = (word: 'done.saved' | 'done.published') => {
    notice({ tone: 'good', text: t(word) });
    again();
  };
  const input = { outcomeId, version };
  const steps = [
    { action: 'verify', run: verify, main: true },
    { action: 'publish', run: publish, main: true },
    { action: 'uphold', run: uphold, main: true },
    { action: 'withdraw', run: withdraw, main: false },
  ] as const;
  const refusal = [...steps.map(({ run }) => run.refusal), naming.refusal].find((one) => one !== null);
  const send = async (text: string) => {
    const input = { outcomeId, version };
    const { refusal } =
      asked === 'request_information'
        ? await request.run({ input: { ...input, question: text } })
        : asked === 'dispute'
          ? await dispute.run({ input: { ...input, reason: text } })
          : await retract.run({ input: { ...input, reason: text } });
    if (refusal) return refusal;
    setAsked(null);
    done('done.saved');
    return null;
  };
  const answer = async (agrees: boolean) => {
    if ((await naming.run({ input: { outcomeId, agrees } })).done) done('done.saved');
  };
  return (
    <div className={`${styles.side} screen-only`}>
      <Card>
        <div className={styles.side}>
          <h2 className="small quiet">{t('yours')}</h2>
          {refusal && <ProblemNote refusal={refusal} onRetry={again} />}
          {may('edit') && (
            <div>
              <LinkButton to={`/outcomes/${outcomeId}/edit`}>{t('continue')}</LinkButton>
            </div>
          )}
          {(may('agree') || may('decline_naming')) && (
            <div className={styles.side}>
              <p>{t(may('agree') && may('decline_naming') ? 'namedQuestion' : 'namedAnswered')}</p>
              <div className={styles.actions}>
                {may('agree') && (
                  <Button type="primary" onClick={() => void answer(true)}>
                    {t('agree')}
                  </Button>
                )}
                {may('decline_naming') && (
                  <Button onClick={() => void answer(false)}>{t('declineNaming')}</Button>
                )}
              </div>
            </div>
          )}
          <div className={styles.actions}>
            {steps
              .filter(({ action }) => may(action))
              .map(({ action, run, main }) => (
                <Button
                  key={action}
                  type={main ? 'primary' : 'default'}
                  loading={run.running}
                  onClick={() =>
                    void run
                      .run({ input })
                      .then(
                        (outcome) =>
                          outcome.done && done(action === 'publish' ? 'done.published' : 'done.saved'),
                      )
                  }
                >
                  {t(`action.${action}`)}
                </Button>
              ))}
            {(['request_information', 'dispute', 'retract'] as const)
              .filter((action) => may(action))
              .map((action) => (
                <Button key={action} onClick={() => setAsked(action)}>
                  {t(`action.${action}`)}
                </Button>
              ))}
          </div>
          {may('ask_graders') && <AskGrader outcome={outcome} onDone={() => done('done.saved')} />}
          {may('grade') && <GradeForm outcome={outcome} onDone={() => done('done.saved')} />}
          {may('confirm_use') && <UseForm outcome={outcome} onDone={() => done('done.saved')} />}
        </div>
      </Card>
      {asked && (
        <ReasonDialog
          title={t(`action.${asked}`)}
          hint={t(`hint.${asked}`)}
          action={t(`action.${asked}`)}
          running={request.running || dispute.running || retract.running}
          onClose={() => setAsked(null)}
          onSend={send}
        />
      )}
    </div>
  );
}
