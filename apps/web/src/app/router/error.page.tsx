import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { EmptyState } from '../../patterns/empty-state.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { isFileGone, startAnew } from './fresh-start.js';
import { NotFoundPage } from './not-found.page.js';

/** A fault of ours on a page. Where a file of it is gone because an update was installed meanwhile, the page starts anew. */
export function ErrorPage() {
  const { t } = useTranslation();
  const fault = useRouteError();
  const [starting, setStarting] = useState(() => isFileGone(fault));
  useEffect(() => {
    if (starting) setStarting(startAnew(Date.now()));
  }, [starting]);
  if (starting) return <LoadingPage />;
  if (isRouteErrorResponse(fault) && fault.status === 404) return <NotFoundPage />;
  return (
    <EmptyState
      level="page"
      title={t('fault.title')}
      action={
        <Button type="primary" onClick={() => location.reload()}>
          {t('fault.reload')}
        </Button>
      }
    >
      {t('fault.text')}
    </EmptyState>
  );
}
