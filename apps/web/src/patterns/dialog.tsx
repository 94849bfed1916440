import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called by Escape, the cross, and a click beside it. */
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  /** For tables and comparisons. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A question or a small form above the page. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ open, title, onClose, actions, wide = false, children }: DialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
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
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      {open && (
        <div className={styles.inside}>
          <div className={styles.head}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={styles.close} aria-label={t('close')} onClick={onClose}>
              ×
            </button>
          </div>
          {children}
          {actions && <div className={styles.actions}>{actions}</div>}
        </div>
      )}
    </dialog>
  );
}
