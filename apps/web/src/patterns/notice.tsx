import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './notice.module.css';

export interface Notice {
  readonly text: string;
  readonly tone?: 'good' | 'bad';
  /** Takes back what the notice tells of; offered while it is shown. */
  readonly undo?: () => void | Promise<void>;
}

const NoticeContext = createContext<((notice: Notice) => void) | null>(null);
const SHOWN_MS = 8_000;

/** Tells the reader, at the foot of the page, that something was done or has come: `notice({ text })`. */
export function useNotice(): (notice: Notice) => void {
  const tell = useContext(NoticeContext);
  if (!tell) throw new Error('useNotice outside of NoticeProvider');
  return tell;
}

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<(Notice & { readonly key: number }) | null>(null);
  const tell = useCallback((notice: Notice) => setShown({ ...notice, key: performance.now() }), []);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <NoticeContext value={tell}>
      {children}
      <div className={`${styles.place} screen-only`} role="status">
        {shown && (
          <div key={shown.key} className={`${styles.notice} ${shown.tone === 'bad' ? styles.bad : ''}`}>
            <span>{shown.text}</span>
            {shown.undo && (
              <button
                type="button"
                onClick={() => {
                  void shown.undo?.();
                  setShown(null);
                }}
              >
                {t('undo')}
              </button>
            )}
            <button type="button" aria-label={t('close')} onClick={() => setShown(null)}>
              ×
            </button>
          </div>
        )}
      </div>
    </NoticeContext>
  );
}
