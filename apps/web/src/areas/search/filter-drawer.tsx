import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './filters.module.css';

interface FilterDrawerProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** How many results the filters leave, in words. */
  readonly left: string;
  readonly children: ReactNode;
}

/** The filters on a narrow screen: over the page, from the side. Each choice counts at once; the button only closes. */
export function FilterDrawer({ open, onClose, left, children }: FilterDrawerProps) {
  const { t } = useTranslation(['search', 'common']);
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={box}
      className={styles.drawer}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      {open && (
        <div className={styles.drawer_inside}>
          <div className={styles.drawer_head}>
            <h2 id={id}>{t('filters')}</h2>
            <button
              type="button"
              className={styles.drawer_close}
              aria-label={t('common:close')}
              onClick={onClose}
            >
              ×
            </button>
          </div>
          <div className={styles.drawer_body}>{children}</div>
          <div className={styles.drawer_foot}>
            <button type="button" className={styles.drawer_done} onClick={onClose}>
              {left}
            </button>
          </div>
        </div>
      )}
    </dialog>
  );
}
