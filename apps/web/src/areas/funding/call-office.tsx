import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Card } from '../../patterns/card.js';
import { Dialog } from '../../patterns/dialog.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ANNOUNCE, APPROVE, OPEN } from './call-moves.js';
import type { CallView } from './call.query.js';
import styles from './call.module.css';
import { OFFICE_STATES } from './call-states.js';

type Move = 'approve' | 'announce' | 'open';

/** The next step of each state in which one is the office's. */
const NEXT: Readonly<Partial<Record<CallView['state'], Move>>> = {
  draft: 'approve',
  approved: 'announce',
  announced: 'open',
};

interface CallOfficeProps {
  readonly call: CallView;
  /** Loads the call again, after somebody else changed it. */
  readonly onStale: () => void;
}

/** What the project office does with a call now: write it, take it a step further, look at what came in. */
export function CallOffice({ call, onStale }: CallOfficeProps) {
  const { t } = useTranslation(['funding', 'common']);
  const language = useLanguage();
  const notice = useNotice();
  const [asking, setAsking] = useState(false);
  const actions = {
    approve: useAction(APPROVE, (data) => data.approveCall),
    announce: useAction(ANNOUNCE, (data) => data.announceCall),
    open: useAction(OPEN, (data) => data.openCall),
  };
  const next = NEXT[call.state];
  const isEarly = next === 'open' && call.opensAt != null && Date.parse(call.opensAt) > Date.now();
  const run = async (move: Move) => {
    setAsking(false);
    const { done, refusal } = await actions[move].run({ input: { callId: call.id, version: call.version } });
    if (done) notice({ text: t(`callMove.${move}.done`) });
    else if (refusal.code === 'STALE_VERSION' || refusal.code === 'WRONG_STATE') onStale();
  };
  const refusal = Object.values(actions).find((action) => action.refusal)?.refusal;
  const fields = Object.values(refusal?.fields ?? {});
  return (
    <Card>
      <div className={`${styles.card} screen-only`}>
        <h2>{t('office.title')}</h2>
        <p>{t(next ? `office.${call.state as 'draft'}` : 'office.after')}</p>
        {isEarly && call.opensAt && (
          <p className="small quiet">
            {t('office.opensItself', {
              at: t('common:moment', { at: dayAndTime(call.opensAt, language) }),
            })}
          </p>
        )}
        {refusal &&
          (fields.length > 0 ? (
            <div role="alert">
              <p>
                <strong>{t('office.incomplete')}</strong>
              </p>
              <ul className={styles.reasons}>
                {fields.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </div>
          ) : (
            <ProblemNote refusal={refusal} />
          ))}
        <p className={styles.buttons}>
          {next && !isEarly && (
            <Button
              type="primary"
              size="large"
              loading={actions[next].running}
              onClick={() => setAsking(true)}
            >
              {t(`callMove.${next}`)}
            </Button>
          )}
          {OFFICE_STATES.includes(call.state) && (
            <LinkButton to={`/calls/${call.id}/edit`} tone="plain">
              {t('office.edit')}
            </LinkButton>
          )}
          {!OFFICE_STATES.includes(call.state) && (
            <LinkButton to={`/calls/${call.id}/proposals`} tone={next ? 'plain' : 'main'}>
              {t('office.proposals')}
            </LinkButton>
          )}
        </p>
      </div>
      <Dialog
        open={asking && next !== undefined}
        title={next ? t(`callMove.${next}`) : ''}
        onClose={() => setAsking(false)}
        actions={
          next && (
            <>
              <Button type="primary" onClick={() => void run(next)}>
                {t(`callMove.${next}.confirm`)}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            </>
          )
        }
      >
        <p>{next && t(`callMove.${next}.ask`)}</p>
      </Dialog>
    </Card>
  );
}
