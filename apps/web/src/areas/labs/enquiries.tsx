import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import {
  ANSWER_LAB_ENQUIRY,
  ASK_LAB,
  ENQUIRIES,
  type LabEnquiry,
  WITHDRAW_LAB_ENQUIRY,
} from './enquiries.query.js';
import styles from './labs.module.css';

/** Questions to the people of a facility and their answers: theirs see all, others their own. */
export function Enquiries({ labId }: { readonly labId: string }) {
  const { t } = useTranslation('labs');
  const { pathname } = useLocation();
  const { viewer } = useSession();
  const signedIn = Boolean(viewer?.person);
  const [{ data }, ask] = useQuery({ query: ENQUIRIES, variables: { id: labId }, pause: !signedIn });
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <Section title={t('askTitle')}>
      <p className={styles.measure}>{t('askLead')}</p>
      {signedIn ? (
        <AskForm labId={labId} onAsked={again} />
      ) : (
        <p>
          <Link to={`/sign-in?returnTo=${encodeURIComponent(pathname)}`}>{t('askSignIn')}</Link>
        </p>
      )}
      {data && data.facilityEnquiries.length > 0 && (
        <ul className={styles.list}>
          {data.facilityEnquiries.map((enquiry) => (
            <Enquiry key={enquiry.id} enquiry={enquiry} onSettled={again} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function AskForm({ labId, onAsked }: { readonly labId: string; readonly onAsked: () => void }) {
  const { t } = useTranslation('labs');
  const action = useAction(ASK_LAB, (data) => data.askFacility);
  const form = useFormValues({ question: '' });
  const notice = useNotice();
  const submit = async () => {
    const { question } = form.values;
    const { done, refusal } = await action.run({ input: { facilityId: labId, question } });
    form.showRefusal(refusal);
    if (!done) return;
    form.reset({ question: '' });
    notice({ text: t('asked') });
    onAsked();
  };
  return (
    <form
      className={styles.ask}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {action.refusal && Object.keys(form.errors).length === 0 && <ProblemNote refusal={action.refusal} />}
      <TextField
        label={t('question')}
        hint={t('questionHint')}
        rows={3}
        maxLength={2000}
        {...form.field('question')}
      />
      <Button htmlType="submit" loading={action.running}>
        {t('ask')}
      </Button>
      {form.values.question.trim() !== '' && <LeaveGuard unsaved={!action.running} />}
    </form>
  );
}

interface EnquiryProps {
  readonly enquiry: LabEnquiry;
  readonly onSettled: () => void;
}

function Enquiry({ enquiry, onSettled }: EnquiryProps) {
  const { t } = useTranslation('labs');
  const said = useSaid();
  const language = useLanguage();
  const { viewer } = useSession();
  const withdraw = useAction(WITHDRAW_LAB_ENQUIRY, (data) => data.withdrawFacilityEnquiry);
  const { id, version, state, question, asker, askedAt, answer, answerer, answeredAt } = enquiry;
  const isOwn = viewer?.person?.id === asker.id;
  const takeBack = async () => {
    const { done } = await withdraw.run({ id, version });
    if (done) onSettled();
  };
  return (
    <li className={styles.row}>
      <p className={styles.row_tags}>
        <StateTag tone={state === 'asked' ? 'waiting' : state === 'answered' ? 'good' : 'over'}>
          {t(`enquiry.${state}`)}
        </StateTag>
        <span className="numbers">
          {said(asker, 'name')} · {dayAndTime(askedAt, language)}
        </span>
      </p>
      <p className={styles.rules}>{question}</p>
      {answer && answeredAt && (
        <blockquote className={styles.answer}>
          <p className={styles.rules}>{answer}</p>
          <p className="small quiet numbers">
            {said(answerer, 'name')} · {dayAndTime(answeredAt, language)}
          </p>
        </blockquote>
      )}
      {withdraw.refusal && <ProblemNote refusal={withdraw.refusal} />}
      {state === 'asked' &&
        (isOwn ? (
          <p>
            <Button size="small" loading={withdraw.running} onClick={() => void takeBack()}>
              {t('takeBack')}
            </Button>
          </p>
        ) : (
          <AnswerForm id={id} version={version} onAnswered={onSettled} />
        ))}
    </li>
  );
}

interface AnswerFormProps {
  readonly id: string;
  readonly version: number;
  readonly onAnswered: () => void;
}

function AnswerForm({ id, version, onAnswered }: AnswerFormProps) {
  const { t } = useTranslation('labs');
  const action = useAction(ANSWER_LAB_ENQUIRY, (data) => data.answerFacilityEnquiry);
  const form = useFormValues({ answer: '' });
  const submit = async () => {
    const { done, refusal } = await action.run({ input: { id, answer: form.values.answer }, version });
    form.showRefusal(refusal);
    if (done) onAnswered();
  };
  return (
    <form
      className={styles.ask}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {action.refusal && Object.keys(form.errors).length === 0 && <ProblemNote refusal={action.refusal} />}
      <TextField label={t('answer')} rows={3} maxLength={4000} {...form.field('answer')} />
      <Button htmlType="submit" loading={action.running}>
        {t('sendAnswer')}
      </Button>
      {form.values.answer.trim() !== '' && <LeaveGuard unsaved={!action.running} />}
    </form>
  );
}
