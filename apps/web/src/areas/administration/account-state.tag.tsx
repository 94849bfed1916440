import { useTranslation } from 'react-i18next';
import type { AccountStatus } from '../../gql/graphql.js';
import { StateTag } from '../../patterns/state-tag.js';

interface AccountStateTagProps {
  readonly status: AccountStatus;
  /** Shut for a while by wrong passwords. */
  readonly isLocked: boolean;
}

/** Whether the account lets its person in. */
export function AccountStateTag({ status, isLocked }: AccountStateTagProps) {
  const { t } = useTranslation('administration');
  if (status === 'disabled') return <StateTag tone="over">{t('accountState.disabled')}</StateTag>;
  if (isLocked) return <StateTag tone="warning">{t('accountState.locked')}</StateTag>;
  return <StateTag tone="good">{t('accountState.active')}</StateTag>;
}
