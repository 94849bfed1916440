import { useState } from 'react';
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

/** The list without words, page by page. Give it a new key for another filter, so that it begins anew. */
export function ListedChallenges({ filter, sort }: ListedChallengesProps) {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: PAGE, variables: { filter, sort, after } });
  const page = data?.challenges;
  if (error && !page) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!page) return <LoadingLines lines={9} />;
  if (page.nodes.length === 0) return <NothingFound />;
  return (
    <>
      <ul className={styles.list}>
        {page.nodes.map((challenge) => (
          <ChallengeRow key={challenge.id} challenge={challenge} />
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </>
  );
}
