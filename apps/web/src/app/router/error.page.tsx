import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { EmptyState } from '../../patterns/empty-state.js';
import { NotFoundPage } from './not-found.page.js';

/** A fault of ours on a page, or a file of it that could not be fetched (an update was installed meanwhile). */
export function ErrorPage() {
  const { t } = useTranslation();
  const fault = useRouteError();
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
