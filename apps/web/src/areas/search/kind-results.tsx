import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { IndexName } from '../../app/palette/found-everywhere.js';
import { DidYouMean } from './did-you-mean.js';
import { FilterChips } from './filter-chips.js';
import { FilterDrawer } from './filter-drawer.js';
import filters from './filters.module.css';
import { FoundInKind, variablesOf } from './found-in-kind.js';
import { SaveSearch } from './save-search.js';
import { SearchExport } from './search-export.js';
import { SearchFilters } from './search-filters.js';
import { FOUND_IN_KIND } from './search.query.js';
import styles from './search.module.css';
import { addressOf, type SearchWishes } from './search-wishes.js';

interface KindResultsProps {
  readonly wishes: SearchWishes;
  readonly index: IndexName;
  readonly others: readonly { readonly index: IndexName; readonly total: number }[];
  readonly onChange: (change: Partial<SearchWishes>) => void;
}

/** One kind: its filters at the side (in a drawer on a narrow screen), its hits, and what can be done with them. */
export function KindResults({ wishes, index, others, onChange }: KindResultsProps) {
  const { t } = useTranslation('search');
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: FOUND_IN_KIND, variables: variablesOf(wishes, index, 1) });
  const found = data?.search;
  const facets = found?.facets ?? [];
  const total = found ? t(found.totalIsCapped ? 'totalMore' : 'total', { count: found.total }) : '';
  const side = <SearchFilters wishes={wishes} index={index} facets={facets} onChange={onChange} />;
  return (
    <div className={styles.columns}>
      <div className={`${styles.side} screen-only`}>{side}</div>
      <FilterDrawer
        open={open}
        onClose={() => setOpen(false)}
        left={found ? t('show', { count: found.total }) : t('filters')}
      >
        {side}
      </FilterDrawer>
      <div>
        <div className={styles.bar}>
          <p className={`${styles.total} numbers`} role="status">
            {total}
          </p>
          <div className={`${styles.tools} screen-only`}>
            <button
              type="button"
              className={filters.button}
              aria-haspopup="dialog"
              onClick={() => setOpen(true)}
            >
              {t('filters')}
            </button>
            <SaveSearch wishes={wishes} />
            <SearchExport wishes={wishes} index={index} />
          </div>
        </div>
        <DidYouMean
          proposals={found?.didYouMean ?? []}
          searchedFor={found?.searchedFor ?? null}
          hrefOf={(q) => addressOf(wishes, { q })}
        />
        <FilterChips wishes={wishes} index={index} />
        <FoundInKind key={addressOf(wishes)} wishes={wishes} index={index} others={others} />
      </div>
    </div>
  );
}
