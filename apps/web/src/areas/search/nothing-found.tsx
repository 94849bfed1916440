import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IndexName } from '../../app/palette/found-everywhere.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useChips } from './filter-chips.js';
import styles from './search.module.css';
import { addressOf, isFiltered, type SearchWishes } from './search-wishes.js';

interface NothingFoundProps {
  readonly wishes: SearchWishes;
  /** How many hits the other kinds have. */
  readonly others: readonly { readonly index: IndexName; readonly total: number }[];
}

/** Says that nothing is there and what would help: a filter less, another kind, other words. */
export function NothingFound({ wishes, others }: NothingFoundProps) {
  const { t } = useTranslation('search');
  const chips = useChips(wishes);
  const elsewhere = others.filter(({ index, total }) => index !== wishes.index && total > 0);
  return (
    <EmptyState
      title={wishes.q === '' ? t('nothingHere') : t('nothing', { q: wishes.q })}
      action={
        isFiltered(wishes) ? (
          <LinkButton to={addressOf({ ...wishes, chosen: {}, ranges: {} })} tone="plain">
            {t('clear')}
          </LinkButton>
        ) : (
          <LinkButton to="/help" tone="plain">
            {t('toHelp')}
          </LinkButton>
        )
      }
    >
      {t(isFiltered(wishes) ? 'nothingFiltered' : 'nothingText')}
      {chips.length > 1 && (
        <span className={styles.ways}>
          {chips.map(({ key, label, href }) => (
            <Link key={key} to={href}>
              {t('without', { label })}
            </Link>
          ))}
        </span>
      )}
      {elsewhere.length > 0 && (
        <span className={styles.ways}>
          {elsewhere.map(({ index, total }) => (
            <Link key={index} to={addressOf(wishes, { index })}>
              {t('elsewhere', { count: total, kind: t(`index.${index}`) })}
            </Link>
          ))}
        </span>
      )}
    </EmptyState>
  );
}
