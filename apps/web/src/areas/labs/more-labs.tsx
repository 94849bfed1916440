import { useState } from 'react';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import type { SearchFilterInput, SearchSortInput } from '../../gql/graphql.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { LabRow } from './lab-row.js';
import { FOUND_LABS, PER_PAGE } from './labs.query.js';

interface MoreLabsProps {
  readonly q: string;
  readonly filters: SearchFilterInput[];
  readonly sort: SearchSortInput[];
}

/** The pages after the first, one after the other as they are asked for. Give it a new key for other wishes. */
export function MoreLabs(wishes: MoreLabsProps) {
  const [last, setLast] = useState(1);
  if (last === 1) {
    return (
      <li>
        <LoadMore loading={false} onMore={() => setLast(2)} />
      </li>
    );
  }
  return Array.from({ length: last - 1 }, (_, at) => (
    <NextPage key={at} {...wishes} page={at + 2} isLast={at + 2 === last} onMore={() => setLast(last + 1)} />
  ));
}

interface NextPageProps extends MoreLabsProps {
  readonly page: number;
  readonly isLast: boolean;
  readonly onMore: () => void;
}

function NextPage({ page, isLast, onMore, ...wishes }: NextPageProps) {
  const variables = { ...wishes, page, perPage: PER_PAGE };
  const [{ data, fetching, error }, ask] = useQuery({ query: FOUND_LABS, variables });
  if (!data && error) {
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
  return (
    <>
      {data.search.hits.map(
        ({ id, facility, highlights }) =>
          facility && <LabRow key={id} lab={facility} highlights={highlights} />,
      )}
      {isLast && data.search.total > page * PER_PAGE && (
        <li>
          <LoadMore loading={fetching} onMore={onMore} />
        </li>
      )}
    </>
  );
}
