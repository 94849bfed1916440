import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';

export function NothingFound() {
  const { t } = useTranslation('challenges');
  return (
    <EmptyState
      title={t('none')}
      action={
        <LinkButton to="/challenges" tone="plain">
          {t('noneAction')}
        </LinkButton>
      }
    >
      {t('noneText')}
    </EmptyState>
  );
}
