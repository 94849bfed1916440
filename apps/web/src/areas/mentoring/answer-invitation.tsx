import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './mentoring.module.css';

const ANSWER = graphql(`
  mutation AnswerMentoring($input: AnswerMentorInvitationInput!) {
    answerMentorInvitation(input: $input) {
      __typename
      ... on MentorGroup {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

interface AnswerInvitationProps {
  readonly seatId: string;
  readonly teamName: string;
  readonly onAnswered: () => void;
}

/** Yes, or no with a reason that only the office reads. A no goes on to the next mentor at once, so it is asked for once more. */
export function AnswerInvitation({ seatId, teamName, onAnswered }: AnswerInvitationProps) {
  const { t } = useTranslation(['mentoring', 'common']);
  const notice = useNotice();
  const [declining, setDeclining] = useState(false);
  const { values, field, showRefusal } = useFormValues({ reason: '' });
  const { run, running, refusal, forget } = useAction(ANSWER, (data) => data.answerMentorInvitation);
  const send = async (accept: boolean) => {
    const reason = values.reason.trim();
    const { done, refusal: refused } = await run({
      input: { seatId, accept, ...(!accept && reason && { reason }) },
    });
    showRefusal(refused);
    if (!done) return;
    setDeclining(false);
    notice({ text: accept ? t('accepted', { name: teamName }) : t('declined', { name: teamName }) });
    onAnswered();
  };
  const close = () => {
    forget();
    setDeclining(false);
  };
  return (
    <>
      {refusal && !declining && <ProblemNote refusal={refusal} />}
      <div className={styles.buttons}>
        <Button
          type="primary"
          size="large"
          loading={running && !declining}
          aria-label={t('acceptTeam', { name: teamName })}
          onClick={() => void send(true)}
        >
          {t('common:accept')}
        </Button>
        <Button
          size="large"
          aria-label={t('declineTeam', { name: teamName })}
          onClick={() => setDeclining(true)}
        >
          {t('common:decline')}
        </Button>
      </div>
      <Dialog
        open={declining}
        title={t('declineTeam', { name: teamName })}
        onClose={close}
        actions={
          <>
            <Button type="primary" danger loading={running} onClick={() => void send(false)}>
              {t('declineNow')}
            </Button>
            <Button onClick={close}>{t('common:back')}</Button>
          </>
        }
      >
        {refusal && <ProblemNote refusal={refusal} />}
        <p>{t('declineText')}</p>
        <TextField label={t('reason')} hint={t('reasonHint')} rows={2} maxLength={500} {...field('reason')} />
      </Dialog>
    </>
  );
}
