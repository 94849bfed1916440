import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../app/graphql/outcome.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  readonly running: boolean;
  readonly onClose: () => void;
  /** Sends it; a refusal stays in the dialog. */
  readonly onSend: (text: string) => Promise<Refusal | null>;
}

/** A decision that has to be written down for the owner. */
export function ReasonDialog({ title, label, hint, action, running, onClose, onSend }: ReasonDialogProps) {
  const { t } = useTranslation('needs');
  const form = useFormValues<{ text: string; refusal: Refusal | null }>({ text: '', refusal: null });
  const send = async () => {
    const text = form.values.text.trim();
    if (text === '') return form.showErrors({ text: t('missing') });
    const refusal = await onSend(text);
    if (!refusal) return;
    form.change({ refusal });
    form.showErrors(Object.fromEntries(Object.values(refusal.fields).map((message) => ['text', message])));
  };
  const { refusal } = form.values;
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <Button type="primary" loading={running} onClick={() => void send()}>
          {action}
        </Button>
      }
    >
      <div className={formStyles.form}>
        <FormProblems errors={form.errors} labels={{ text: label }} />
        {refusal && Object.keys(refusal.fields).length === 0 && <ProblemNote refusal={refusal} />}
        <TextField label={label} hint={hint} rows={4} maxLength={2000} {...form.field('text')} />
      </div>
    </Dialog>
  );
}
