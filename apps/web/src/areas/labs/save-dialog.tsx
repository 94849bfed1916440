import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../app/graphql/outcome.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import type { FormValues } from '../../patterns/form/form-values.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { ProblemNote } from '../../patterns/problem-note.js';

interface SaveDialogProps<Values extends object> {
  readonly title: string;
  readonly running: boolean;
  readonly refusal: Refusal | null;
  readonly form: Pick<FormValues<Values>, 'values' | 'errors'>;
  readonly labels: Readonly<Record<string, string>>;
  /** Beside saving. */
  readonly actions?: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form in a dialog that is saved at once, with everything that is wrong beside its fields; nothing typed is lost unasked. */
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
  const [first] = useState(() => JSON.stringify(form.values));
  const [asking, setAsking] = useState(false);
  const unsaved = JSON.stringify(form.values) !== first;
  const close = () => (unsaved ? setAsking(true) : onClose());
  return (
    <>
      <Dialog
        open
        wide
        title={title}
        onClose={close}
        actions={
          <>
            <Button type="primary" htmlType="submit" form={id} loading={running}>
              {t('save')}
            </Button>
            {actions}
            <Button onClick={close}>{t('common:back')}</Button>
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
      <Dialog
        open={asking}
        title={t('common:leave.title')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button type="primary" onClick={() => setAsking(false)}>
              {t('common:leave.stay')}
            </Button>
            <Button danger onClick={onClose}>
              {t('common:leave.go')}
            </Button>
          </>
        }
      >
        <p>{t('common:leave.text')}</p>
      </Dialog>
      <LeaveGuard unsaved={unsaved && !running} />
    </>
  );
}
