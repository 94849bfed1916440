import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { usePageTitle } from '../../patterns/page-title.js';

/** There is nothing at this address, or not for this reader. */
export function NotFoundPage() {
  const { t } = useTranslation();
  usePageTitle(t('notFound.title'));
  return (
    <EmptyState
      level="page"
      title={t('notFound.title')}
      action={<LinkButton to="/challenges">{t('notFound.toChallenges')}</LinkButton>}
    >
      {t('notFound.text')}
    </EmptyState>
  );
}
