import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';

export function NobodyFound() {
  const { t } = useTranslation('people');
  return (
    <EmptyState
      title={t('none')}
      action={
        <LinkButton to="/people" tone="plain">
          {t('noneAction')}
        </LinkButton>
      }
    >
      {t('noneText')}
    </EmptyState>
  );
}
