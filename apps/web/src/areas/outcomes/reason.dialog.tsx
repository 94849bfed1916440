import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../app/graphql/outcome.js';
import { Dialog } from '../../patterns/dialog.js';
import { useFormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { TextField } from '../../patterns/form/text-field.js';
import { ProblemNote } from '../../patterns/problem-note.js';

interface ReasonDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly running: boolean;
  readonly onClose: () => void;
  /** Sends it; a refusal stays in the dialog. */
  readonly onSend: (text: string) => Promise<Refusal | null>;
}

/** A decision that has to be written down. */
export function ReasonDialog({ title, hint, action, running, onClose, onSend }: ReasonDialogProps) {
  const { t } = useTranslation('outcomes');
  const form = useFormValues({ text: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async () => {
    const text = form.values.text.trim();
    if (text === '') return form.showErrors({ text: t('missing') });
    setRefusal(await onSend(text));
  };
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
        {refusal && <ProblemNote refusal={refusal} />}
        <TextField label={t('reason')} hint={hint} rows={4} maxLength={2000} {...form.field('text')} />
      </div>
    </Dialog>
  );
}
