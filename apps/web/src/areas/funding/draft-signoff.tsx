import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { Dialog } from '../../patterns/dialog.js';
import { focusField } from '../../patterns/form/form-problems.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { REQUEST_SIGNOFF } from './proposal-moves.js';
import type { ProposalView } from './proposal.query.js';
import styles from './proposal.module.css';

interface DraftSignoffProps {
  readonly proposal: ProposalView;
  readonly isLeader: boolean;
  /** Saves what is not saved; null where that did not work. */
  readonly flush: () => Promise<number | null>;
}

/** What a draft still lacks, and the leader's way to have it signed. */
export function DraftSignoff({ proposal, isLeader, flush }: DraftSignoffProps) {
  const { t } = useTranslation('funding');
  const notice = useNotice();
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const request = useAction(REQUEST_SIGNOFF, (data) => data.requestProposalSignoff);
  const lacks = proposal.problems.filter(({ path }) => path !== 'signatures');
  const send = async () => {
    setAsking(false);
    setSaving(true);
    const version = await flush();
    setSaving(false);
    if (version === null) {
      notice({ tone: 'bad', text: t('signoff.unsaved') });
      return;
    }
    const { done } = await request.run({ input: { proposalId: proposal.id, version } });
    if (done) notice({ text: t('signoff.sent') });
  };
  return (
    <Section title={t('signoff.title')}>
      <div className={styles.signoff}>
        {lacks.length > 0 ? (
          <>
            <p>{t('signoff.lacks', { count: lacks.length })}</p>
            <ul className={styles.lacks}>
              {lacks.map(({ path, code, message }) => (
                <li key={`${path} ${code}`}>
                  {path === 'team' ? (
                    message
                  ) : (
                    <button type="button" onClick={() => focusField(path)}>
                      {message}
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{t('signoff.complete')}</p>
        )}
        {isLeader ? (
          <>
            <p className="quiet small">{t('signoff.hint')}</p>
            {request.refusal && <ProblemNote refusal={request.refusal} />}
            <p className={styles.buttons}>
              <Button
                type="primary"
                size="large"
                loading={request.running || saving}
                onClick={() => setAsking(true)}
              >
                {t('signoff.request')}
              </Button>
              <Button size="large" onClick={() => window.print()}>
                {t('document.print')}
              </Button>
            </p>
          </>
        ) : (
          <p className="quiet small">{t('signoff.waitForLeader')}</p>
        )}
      </div>
      <Dialog
        open={asking}
        title={t('signoff.request')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button type="primary" onClick={() => void send()}>
              {t('signoff.confirm')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('keepWriting')}</Button>
          </>
        }
      >
        <p>{lacks.length > 0 ? t('signoff.askLacks', { count: lacks.length }) : t('signoff.ask')}</p>
      </Dialog>
    </Section>
  );
}
