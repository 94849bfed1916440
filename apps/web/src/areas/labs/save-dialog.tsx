import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../app/graphql/outcome.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import formStyles from '../../patterns/form/form.module.css';
import { ProblemNote } from '../../patterns/problem-note.js';

interface SaveDialogProps {
  readonly title: string;
  readonly running: boolean;
  readonly refusal: Refusal | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog that is saved at once, with everything that is wrong beside its fields. */
export function SaveDialog({
  title,
  running,
  refusal,
  errors,
  labels,
  onSave,
  onClose,
  children,
}: SaveDialogProps) {
  const { t } = useTranslation(['labs', 'common']);
  const id = useId();
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button type="primary" htmlType="submit" form={id} loading={running}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('common:back')}</Button>
        </>
      }
    >
      <form
        id={id}
        className={formStyles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        {refusal && Object.keys(errors).length === 0 && <ProblemNote refusal={refusal} />}
        <FormProblems errors={errors} labels={labels} />
        {children}
      </form>
    </Dialog>
  );
}
