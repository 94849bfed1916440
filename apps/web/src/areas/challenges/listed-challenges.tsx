import { memo, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import type { ChallengeFilterInput, ChallengeSort } from '../../gql/graphql.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ChallengeRow } from './challenge-row.js';
import styles from './challenges.module.css';
import { NothingFound } from './nothing-found.js';

const PAGE = graphql(`
  query ListedChallenges($filter: ChallengeFilterInput, $sort: ChallengeSort, $after: String) {
    challenges(filter: $filter, sort: $sort, first: 20, after: $after) {
      nodes {
        id
        number
        state
        kind
        titleZh
        titleEn
        summaryZh
        summaryEn
        areaZh
        areaEn
        budgetFen
        deadlineAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

interface ListedChallengesProps {
  readonly filter: ChallengeFilterInput;
  readonly sort: ChallengeSort;
}

/** How far the list has been loaded: the last page, and the one behind it, if there is one. */
interface End {
  readonly after: string | null;
  readonly next: string | null;
}

/** The list without words, page by page. Give it a new key for another filter, so that it begins anew. */
export function ListedChallenges({ filter, sort }: ListedChallengesProps) {
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const [end, setEnd] = useState<End | null>(null);
  const isLoaded = end !== null && end.after === pages.at(-1);
  const addPage = () => end?.next && setPages([...pages, end.next]);
  return (
    <>
      {pages.map((after) => (
        <ListedPage key={after ?? 'first'} filter={filter} sort={sort} after={after} onLoaded={setEnd} />
      ))}
      {end && (!isLoaded || end.next) && <LoadMore loading={!isLoaded} onMore={addPage} />}
    </>
  );
}

interface ListedPageProps extends ListedChallengesProps {
  readonly after: string | null;
  readonly onLoaded: (end: End) => void;
}

/** One page, with a query of its own: the thirtieth costs no more than the first. */
const ListedPage = memo(function ListedPage({ filter, sort, after, onLoaded }: ListedPageProps) {
  const [{ data, error }, ask] = useQuery({ query: PAGE, variables: { filter, sort, after } });
  const page = data?.challenges;
  const next = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const isLoaded = page !== undefined;
  useEffect(() => {
    if (isLoaded) onLoaded({ after, next: next ?? null });
  }, [isLoaded, after, next, onLoaded]);
  if (error && !page) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!page) return after === null && <LoadingLines lines={9} />;
  if (page.nodes.length === 0) return after === null && <NothingFound />;
  return (
    <ul className={styles.list}>
      {page.nodes.map((challenge) => (
        <ChallengeRow key={challenge.id} challenge={challenge} />
      ))}
    </ul>
  );
});
