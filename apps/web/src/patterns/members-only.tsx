import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../app/session/session.context.js';
import { EmptyState } from './empty-state.js';
import { LinkButton } from './link-button.js';
import { LoadingPage } from './loading-page.js';

interface MembersOnlyProps {
  /** Any of these opens the page; without one, everybody who is signed in may see it. */
  readonly capability?: string | readonly string[];
  readonly children: ReactNode;
}

/** A page for people who are signed in; others are led to the sign-in and back. It hides what the server would refuse. */
export function MembersOnly({ capability, children }: MembersOnlyProps) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const { viewer, may } = useSession();
  if (viewer === undefined) return <LoadingPage />;
  if (viewer === null) {
    return <Navigate to={`/sign-in?returnTo=${encodeURIComponent(pathname + search)}`} replace />;
  }
  const wanted = capability === undefined ? [] : [capability].flat();
  if (wanted.length > 0 && !wanted.some(may)) {
    return (
      <EmptyState
        level="page"
        title={t('notForYou.title')}
        action={<LinkButton to="/desk">{t('notForYou.back')}</LinkButton>}
      >
        {t('notForYou.text')}
      </EmptyState>
    );
  }
  return children;
}
