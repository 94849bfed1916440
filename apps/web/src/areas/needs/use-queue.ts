import { useCallback, useState } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import type { NeedState, ScreeningQueueQuery } from '../../gql/graphql.js';
import type { Address } from '../../patterns/list/address.js';
import { NEED_STATES } from './need-states.js';

export const QUEUE = graphql(`
  query ScreeningQueue($states: [NeedState!], $stale: Boolean, $first: Int!, $after: String) {
    needs(states: $states, stale: $stale, first: $first, after: $after) {
      nodes {
        id
        state
        stale
        titleZh
        titleEn
        departmentCodes
        openSides
        submittedAt
        lastActionAt
        budgetFen
        owner {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type QueuedNeed = ScreeningQueueQuery['needs']['nodes'][number];

/** The filters of the queue that are not one state. */
export const QUEUES = ['todo', 'all'] as const;

/** What waits for somebody at the desk: screeners screen, the office also decides. */
const todo = (decides: boolean): readonly NeedState[] =>
  decides ? ['submitted', 'screened'] : ['submitted'];

export type Queue = ReturnType<typeof useQueue>;

/** The needs that the viewer may work on, under the filters of the address. */
export function useQueue(address: Address, decides: boolean) {
  const state = address.among('state', NEED_STATES);
  const isWhole = address.get('state') === 'all';
  const states = state ? [state] : isWhole ? null : [...todo(decides)];
  const stale = address.get('stale') === 'yes' ? true : null;
  const key = `${states?.join(' ') ?? ''} ${stale ?? ''}`;
  const [paged, setPaged] = useState<{ key: string; after: string | null }>({ key, after: null });
  const after = paged.key === key ? paged.after : null;
  const filter = { states, stale };
  const [{ data, error, fetching }, ask] = useQuery({
    query: QUEUE,
    variables: { ...filter, first: 30, after },
  });
  const page = data?.needs;
  // A need that was just moved on leaves the queue at once, before the server is asked again.
  const rows = (page?.nodes ?? []).filter((need) => !states || states.includes(need.state));
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  return {
    rows,
    filter,
    state: state ?? (isWhole ? ('all' as const) : ('todo' as const)),
    stale: stale ?? false,
    isLoaded: page !== undefined,
    error,
    fetching,
    more: page?.pageInfo.hasNextPage ? () => setPaged({ key, after: page.pageInfo.endCursor }) : null,
    again,
  };
}
