import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../app/graphql/outcome.js';
import { Dialog } from '../../patterns/dialog.js';
import { ProblemNote } from '../../patterns/problem-note.js';

interface ConfirmDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly action: {
    readonly running: boolean;
    readonly refusal: Refusal | null;
    readonly forget: () => void;
  };
  readonly onClose: () => void;
  readonly onConfirm: () => Promise<void>;
  readonly children: ReactNode;
}

/** Asks once more before something that cannot be taken back, and says what it means. */
export function ConfirmDialog({
  open,
  title,
  confirm,
  danger = false,
  action,
  onClose,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const close = () => {
    action.forget();
    onClose();
  };
  return (
    <Dialog
      open={open}
      title={title}
      onClose={close}
      actions={
        <>
          <Button type="primary" danger={danger} loading={action.running} onClick={() => void onConfirm()}>
            {confirm}
          </Button>
          <Button onClick={close}>{t('back')}</Button>
        </>
      }
    >
      {action.refusal && <ProblemNote refusal={action.refusal} />}
      <div>{children}</div>
    </Dialog>
  );
}
