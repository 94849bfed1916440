import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../app/graphql/outcome.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import type { FormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { ProblemNote } from '../../patterns/problem-note.js';

interface SaveDialogProps<Values extends object> {
  readonly title: string;
  readonly running: boolean;
  readonly refusal: Refusal | null;
  readonly form: Pick<FormValues<Values>, 'errors'>;
  readonly labels: Readonly<Record<string, string>>;
  /** Beside saving. */
  readonly actions?: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog that is saved at once, with everything that is wrong beside its fields. */
export function SaveDialog<Values extends object>({
  title,
  running,
  refusal,
  form,
  labels,
  actions,
  onSave,
  onClose,
  children,
}: SaveDialogProps<Values>) {
  const { t } = useTranslation(['labs', 'common']);
  const id = useId();
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={id} loading={running}>
            {t('save')}
          </Button>
          {actions}
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      <form
        id={id}
        className={formStyles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {refusal && Object.keys(form.errors).length === 0 && <ProblemNote refusal={refusal} />}
        <FormProblems errors={form.errors} labels={labels} />
        {children}
      </form>
    </Dialog>
  );
}
