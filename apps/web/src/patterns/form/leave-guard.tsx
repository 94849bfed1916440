import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Button } from 'antd';
import { Dialog } from '../dialog.js';

interface LeaveGuardProps {
  /** True while something is typed that the server does not have. */
  readonly unsaved: boolean;
  /** Tries to save it; resolves with null where that did not work. Without it, the reader is asked at once. */
  readonly flush?: () => Promise<unknown>;
}

/** Saves before the reader goes elsewhere; asks only where that does not work. */
export function LeaveGuard({ unsaved, flush }: LeaveGuardProps) {
  const { t } = useTranslation();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
  const isBlocked = blocker.state === 'blocked';
  useEffect(() => {
    if (!isBlocked || !flush) return;
    void flush().then((done) => {
      if (done !== null) blocker.proceed?.();
    });
  }, [isBlocked]);
  return (
    <Dialog
      open={isBlocked}
      title={t('leave.title')}
      onClose={() => blocker.reset?.()}
      actions={
        <>
          <Button type="primary" onClick={() => blocker.reset?.()}>
            {t('leave.stay')}
          </Button>
          <Button danger onClick={() => blocker.proceed?.()}>
            {t('leave.go')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  );
}
