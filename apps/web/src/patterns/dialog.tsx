import { Button } from 'antd';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import styles from './dialog.module.css';
import { useTypedWords } from './typed-words.js';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called by Escape, the cross, and a click beside it; where words were typed, after asking whether they may be lost. */
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  /** For tables and comparisons. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/**
 * A question or a small form above the page. The browser's own dialog keeps the focus inside and gives it back. Words that were
 * typed are not lost by a slip: whoever closes it, goes back or closes the window is asked first. A button that says "cancel"
 * asks nothing.
 */
export function Dialog({ open, title, onClose, actions, wide = false, children }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  const { typed, forget, handlers } = useTypedWords();
  const [asking, setAsking] = useState(false);
  const close = () => (typed ? setAsking(true) : onClose());
  const lose = () => {
    setAsking(false);
    forget();
    onClose();
  };
  useEffect(() => {
    if (open) return;
    forget();
    setAsking(false);
  }, [open, forget]);
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className={wide ? `${styles.dialog} ${styles.wide}` : styles.dialog}
      aria-labelledby={id}
      onKeyDownCapture={(event) => {
        // Escape first closes a list of choices that is open inside.
        const isInList = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
        if (event.key === 'Escape' && isInList) event.preventDefault();
      }}
      onCancel={(event) => {
        // A field for files tells that its window was closed by an event of the same name.
        if (event.target !== box.current) return;
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === box.current) close();
      }}
      {...handlers}
    >
      {open && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={styles.close} aria-label={t('close')} onClick={close}>
              ×
            </button>
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
      {open && typed && <StayGuard onBack={() => setAsking(true)} />}
      {asking && <LoseWords onStay={() => setAsking(false)} onLose={lose} />}
    </dialog>
  );
}

function LoseWords({ onStay, onLose }: { readonly onStay: () => void; readonly onLose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog
      open
      title={t('leave.title')}
      onClose={onStay}
      actions={
        <>
          <Button type="primary" autoFocus onClick={onStay}>
            {t('leave.goOn')}
          </Button>
          <Button danger onClick={onLose}>
            {t('leave.lose')}
          </Button>
        </>
      }
    >
      <p>{t('leave.dialogText')}</p>
    </Dialog>
  );
}

/** Asks in place of the browser's way back, which would close the dialog; the browser asks whoever closes the window. */
function StayGuard({ onBack }: { readonly onBack: () => void }) {
  const blocker = useBlocker(({ historyAction }) => historyAction === 'POP');
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    blocker.reset();
    onBack();
  }, [blocker, onBack]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);
  return null;
}
