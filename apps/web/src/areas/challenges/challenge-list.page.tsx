import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useCalmValue } from '../../patterns/calm-value.js';
import { PageFrame } from '../../patterns/page.js';
import { SearchBox } from '../../patterns/search-box.js';
import { ChallengeFilters } from './challenge-filters.js';
import styles from './challenges.module.css';
import {
  addressWith,
  isFiltered,
  listFilterOf,
  searchFiltersOf,
  searchSortOf,
  wishesOf,
  type ChallengeWishes,
} from './challenge-wishes.js';
import { FoundChallenges } from './found-challenges.js';
import { ListHeading } from './list-heading.js';
import { ListedChallenges } from './listed-challenges.js';
import { useFacets } from './use-facets.js';

/** Counting takes longer than the first rows, which shall not wait for it. */
const FACETS_AFTER_MS = 150;

/** Published challenges with words, filters and an order, all of which stand in the address. */
export function Page() {
  const { t } = useTranslation('challenges');
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const wishes = useMemo(() => wishesOf(address), [address]);
  // The day decides what "within 30 days" means; a page that is left open overnight reads it again at the next choice.
  const now = useMemo(() => new Date(), [address]);
  const facets = useFacets(useCalmValue(wishes, FACETS_AFTER_MS), now);
  const go = (change: Partial<ChallengeWishes>) =>
    void navigate(addressWith(wishes, change), { replace: 'q' in change, preventScrollReset: true });
  const key = addressWith(wishes, {});
  return (
    <PageFrame title={t('title')} heading={<ListHeading listId={wishes.list} />}>
      <div className={styles.columns}>
        <div className={`${styles.side} screen-only`}>
          <SearchBox label={t('search')} hint={t('searchHint')} q={wishes.q} onSearch={(q) => go({ q })} />
          <ChallengeFilters wishes={wishes} facets={facets} onChange={go} />
        </div>
        <div>
          <p className={`${styles.total} numbers`} role="status">
            {facets.total !== null && t(facets.isCapped ? 'totalMore' : 'total', { count: facets.total })}
            {isFiltered(wishes) && facets.total !== null && ` · ${t('filtered')}`}
          </p>
          {wishes.q === '' ? (
            <ListedChallenges
              key={key}
              filter={listFilterOf(wishes, now)}
              sort={wishes.sort ?? 'PUBLISHED'}
            />
          ) : (
            <FoundChallenges
              key={key}
              q={wishes.q}
              filters={searchFiltersOf(wishes, now)}
              sort={searchSortOf(wishes)}
            />
          )}
        </div>
      </div>
    </PageFrame>
  );
}
