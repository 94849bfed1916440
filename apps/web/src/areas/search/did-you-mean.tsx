import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import styles from './search.module.css';

interface DidYouMeanProps {
  /** Queries that may have been meant, with what each is about. */
  readonly proposals: readonly { readonly q: string; readonly zh: string; readonly en: string }[];
  /** The query that was answered in the place of the reader's own, which finds nothing. */
  readonly searchedFor: string | null;
  readonly hrefOf: (q: string) => string;
}

/** Other readings of what was typed: senses of an abbreviation, other spellings. */
export function DidYouMean({ proposals, searchedFor, hrefOf }: DidYouMeanProps) {
  const { t } = useTranslation(['search', 'common']);
  const said = useSaid();
  if (searchedFor) {
    return (
      <p className={styles.meant} role="status">
        {t('insteadOf', { q: searchedFor })}
      </p>
    );
  }
  if (proposals.length === 0) return null;
  return (
    <p className={styles.meant}>
      {t('didYouMean')}
      {proposals.map(({ q, zh, en }, at) => (
        <span key={q}>
          {at > 0 && t('common:comma')}
          <Link to={hrefOf(q)}>{said({ nameZh: zh, nameEn: en }, 'name') || q}</Link>
        </span>
      ))}
    </p>
  );
}
