import { useState } from 'react';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import type { PeopleListQueryVariables } from '../../gql/graphql.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { NobodyFound } from './nobody-found.js';
import styles from './people.module.css';
import { PEOPLE } from './people.query.js';
import { PersonRow } from './person-row.js';

/** The directory without words, page by page. Give it a new key for other wishes, so that it begins anew. */
export function ListedPeople({ wishes }: { readonly wishes: PeopleListQueryVariables }) {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({
    query: PEOPLE,
    variables: { ...wishes, first: 24, after },
  });
  const page = data?.people;
  if (error && !page) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!page) return <LoadingLines lines={9} />;
  if (page.nodes.length === 0) return <NobodyFound />;
  return (
    <>
      <ul className={styles.list}>
        {page.nodes.map((profile) => (
          <PersonRow key={profile.id} profile={profile} />
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </>
  );
}
