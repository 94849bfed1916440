import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import type { IndexName } from '../../app/palette/found-everywhere.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { NothingFound } from './best-found.js';
import { HitRow } from './hit-row.js';
import styles from './search.module.css';

const FOUND = graphql(`
  query FoundInIndex($index: SearchIndexName!, $q: String!, $page: Int!) {
    search(index: $index, q: $q, page: $page, perPage: 20) {
      total
      hits {
        id
        index
        entity
        titleZh
        titleEn
        highlights {
          attribute
          html
        }
      }
    }
  }
`);

const PER_PAGE = 20;

interface FoundInIndexProps {
  readonly index: IndexName;
  readonly q: string;
}

/** All hits of one index, page by page. Give it a new key for another query. */
export function FoundInIndex(wanted: FoundInIndexProps) {
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

interface FoundPageProps extends FoundInIndexProps {
  readonly page: number;
  readonly isLast: boolean;
  readonly onMore: () => void;
}

function FoundPage({ index, q, page, isLast, onMore }: FoundPageProps) {
  const [{ data, error, fetching }, ask] = useQuery({ query: FOUND, variables: { index, q, page } });
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
          <NothingFound q={q} />
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
