import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { FormProblems, focusField } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { TextField } from '../../patterns/form/text-field.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { stepOf } from './need-steps.js';
import type { NeedView } from './need.query.js';
import styles from './needs.module.css';
import { useFieldNames } from './use-field-names.js';

const ANSWER = graphql(`
  mutation AnswerNeedInformation($input: AnswerNeedInformationInput!) {
    answerNeedInformation(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
        openSides
        questions {
          question
          askedAt
          answer
          answeredAt
        }
      }
      ...Refusal
    }
  }
`);

interface AnswerQuestionProps {
  readonly need: NeedView;
  readonly question: string;
  readonly again: () => void;
}

/** The question that waits for the owner, and the form to answer it. */
export function AnswerQuestion({ need, question, again }: AnswerQuestionProps) {
  const { t } = useTranslation('needs');
  const notice = useNotice();
  const navigate = useNavigate();
  const names = useFieldNames();
  const form = useFormValues({ answer: '' });
  const answering = useAction(ANSWER, (data) => data.answerNeedInformation);
  const send = async () => {
    if (form.values.answer.trim() === '') {
      form.showErrors({ answer: t('answer.missing') });
      return;
    }
    const { done, refusal } = await answering.run({
      input: { needId: need.id, version: need.version, answer: form.values.answer },
    });
    form.showRefusal(refusal);
    if (!done) return;
    form.reset({ answer: '' });
    notice({ tone: 'good', text: t('answered') });
    again();
  };
  // What is wrong with the edited need itself is mended in its form.
  const go = (path: string) => {
    if (!focusField(path)) void navigate(`/needs/${need.id}/edit?step=${stepOf(path)}`);
  };
  return (
    <Section title={t('question')}>
      <p className={styles.question}>{question}</p>
      <form
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FormProblems errors={form.errors} labels={{ ...names, answer: t('answer') }} onGo={go} />
        {answering.refusal && Object.keys(answering.refusal.fields).length === 0 && (
          <ProblemNote refusal={answering.refusal} onRetry={again} />
        )}
        <TextField
          label={t('answer')}
          hint={t('answer.hint')}
          rows={4}
          maxLength={5000}
          {...form.field('answer')}
        />
        <div className={formStyles.foot}>
          <Button type="primary" size="large" htmlType="submit" loading={answering.running}>
            {t('answer.send')}
          </Button>
        </div>
      </form>
      <LeaveGuard unsaved={form.values.answer !== ''} />
    </Section>
  );
}
