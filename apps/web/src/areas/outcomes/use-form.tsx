import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { UseLevel } from '../../gql/graphql.js';
import { ChoiceField } from '../../patterns/choice-field.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { CONFIRM_USE } from './outcome.operations.js';
import type { OutcomeView } from './outcome.query.js';
import { USES } from './words.js';

interface UseValues {
  readonly level: UseLevel | null;
  readonly note: string;
}

/** A clinician says how far it is in use. */
export function UseForm({ outcome, onDone }: { readonly outcome: OutcomeView; readonly onDone: () => void }) {
  const { t } = useTranslation('outcomes');
  const form = useFormValues<UseValues>({ level: null, note: '' });
  const sending = useAction(CONFIRM_USE, (data) => data.confirmOutcomeUse);
  const send = async () => {
    const { level, note } = form.values;
    if (!level || note.trim() === '') {
      return form.showErrors({
        ...(!level && { level: t('missing') }),
        ...(!note.trim() && { note: t('missing') }),
      });
    }
    const input = { outcomeId: outcome.id, version: outcome.version, level, note };
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
        label={t('use')}
        hint={t('level.hint')}
        options={USES.map((value) => ({ value, label: t(`use.${value}`) }))}
        {...form.field('level')}
      />
      <TextField label={t('note')} hint={t('note.hint')} rows={3} maxLength={1000} {...form.field('note')} />
      <div>
        <Button type="primary" htmlType="submit" loading={sending.running}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}
