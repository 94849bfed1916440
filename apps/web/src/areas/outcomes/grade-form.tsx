import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { OutcomeGradeName } from '../../gql/graphql.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { GRADE } from './outcome.operations.js';
import type { OutcomeView } from './outcome.query.js';
import { GRADES } from './words.js';

interface GradeValues {
  readonly grade: OutcomeGradeName | null;
  readonly comment: string;
}

/** One side grades. What the other side said is shown when it is sent. */
export function GradeForm({
  outcome,
  onDone,
}: {
  readonly outcome: OutcomeView;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('outcomes');
  const form = useFormValues<GradeValues>({ grade: null, comment: '' });
  const sending = useAction(GRADE, (data) => data.gradeOutcome);
  const send = async () => {
    const { grade, comment } = form.values;
    if (!grade || comment.trim() === '') {
      return form.showErrors({
        ...(!grade && { grade: t('missing') }),
        ...(!comment.trim() && { comment: t('missing') }),
      });
    }
    const input = { outcomeId: outcome.id, version: outcome.version, grade, comment };
    const { done, refusal } = await sending.run({ input });
    form.showRefusal(refusal);
    if (done) onDone();
  };
  return (
    <form
      className={formStyles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {sending.refusal && Object.keys(form.errors).length === 0 && <ProblemNote refusal={sending.refusal} />}
      <ChoiceField
        label={t('give')}
        hint={t('grade.hint')}
        options={GRADES.map((value) => ({ value, label: t(`grade.${value}`) }))}
        {...form.field('grade')}
      />
      <TextField
        label={t('comment')}
        hint={t('comment.hint')}
        rows={3}
        maxLength={1000}
        {...form.field('comment')}
      />
      <div>
        <Button type="primary" htmlType="submit" loading={sending.running}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
