import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../patterns/empty-state.js';
import { LinkButton } from '../../../patterns/link-button.js';
import { Section } from '../../../patterns/section.js';
import type { Saved } from './alerts.query.js';
import styles from './alerts.module.css';
import { SavedRow } from './saved-row.js';

interface SavedListProps {
  readonly searches: readonly Saved[];
  readonly paused: boolean;
  readonly onChange: () => void;
}

/** Saved searches, each with how often one is told. */
export function SavedList({ searches, paused, onChange }: SavedListProps) {
  const { t } = useTranslation('alerts');
  return (
    <Section title={t('searches')}>
      {searches.length === 0 ? (
        <EmptyState
          title={t('none')}
          action={
            <LinkButton to="/search" tone="plain">
              {t('toSearch')}
            </LinkButton>
          }
        >
          {t('noneText')}
        </EmptyState>
      ) : (
        <ul className={paused ? `${styles.rows} ${styles.paused}` : styles.rows}>
          {searches.map((saved) => (
            <SavedRow key={saved.id} saved={saved} onChange={onChange} />
          ))}
        </ul>
      )}
    </Section>
  );
}
