import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import type { IndexName } from '../../app/palette/found-everywhere.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { HitRow } from './hit-row.js';
import { KINDS } from './kinds.js';
import { NothingFound } from './nothing-found.js';
import { FOUND_IN_KIND } from './search.query.js';
import styles from './search.module.css';
import { filtersOf, sortOf, type SearchWishes } from './search-wishes.js';

const PER_PAGE = 20;

/** What a page of results asks for. The first page's facets are those of the filters: asked once for both. */
export function variablesOf(wishes: SearchWishes, index: IndexName, page: number, perPage = PER_PAGE) {
  return {
    index,
    q: wishes.q,
    filters: filtersOf(wishes),
    facets: page === 1 && perPage === PER_PAGE ? KINDS[index].facets.map(({ attribute }) => attribute) : [],
    sort: sortOf(wishes),
    page,
    perPage,
  };
}

interface FoundInKindProps {
  readonly wishes: SearchWishes;
  readonly index: IndexName;
  readonly others: readonly { readonly index: IndexName; readonly total: number }[];
}

/** All hits of one kind, page by page. Give it a new key for other wishes. */
export function FoundInKind(wanted: FoundInKindProps) {
  const { t } = useTranslation('search');
  const [pages, setPages] = useState(1);
  return (
    <ul className={styles.rows} aria-label={t(`index.${wanted.index}`)}>
      {Array.from({ length: pages }, (_, at) => (
        <FoundPage
          key={at}
          {...wanted}
          page={at + 1}
          isLast={at + 1 === pages}
          onMore={() => setPages(pages + 1)}
        />
      ))}
    </ul>
  );
}

interface FoundPageProps extends FoundInKindProps {
  readonly page: number;
  readonly isLast: boolean;
  readonly onMore: () => void;
}

function FoundPage({ wishes, index, others, page, isLast, onMore }: FoundPageProps) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: FOUND_IN_KIND,
    variables: variablesOf(wishes, index, page),
  });
  if (error && !data) {
    return (
      <li>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </li>
    );
  }
  if (!data) {
    return (
      <li>
        <LoadingLines lines={9} />
      </li>
    );
  }
  const { hits, total } = data.search;
  return (
    <>
      {hits.map((hit) => (
        <HitRow key={hit.id} hit={hit} />
      ))}
      {total === 0 && (
        <li>
          <NothingFound wishes={wishes} others={others} />
        </li>
      )}
      {isLast && total > page * PER_PAGE && (
        <li>
          <LoadMore loading={fetching} onMore={onMore} />
        </li>
      )}
    </>
  );
}
