import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { WorkbenchComparisonQuery } from '../../gql/graphql.js';
import { COMPARISON, type TeamChange } from './comparison.operations.js';

const NONE: readonly TeamChange[] = [];

/**
 * Two runs side by side, with the teams that changed page by page: who lost most first. The first page feeds the chart, so
 * its teams stay the same list.
 */
export function useComparison(beforeId: string, afterId: string) {
  const client = useClient();
  const [{ data, error }, again] = useQuery({
    query: COMPARISON,
    variables: { beforeId, afterId, after: null },
  });
  const [rest, setRest] = useState<Pick<ReturnType<typeof teamsOf>, 'nodes' | 'pageInfo'>>();
  const [loading, setLoading] = useState(false);
  const first = data && teamsOf(data);
  const { pageInfo } = rest ?? first ?? {};
  const more = async () => {
    setLoading(true);
    const variables = { beforeId, afterId, after: pageInfo?.endCursor ?? null };
    const { data: next } = await client.query(COMPARISON, variables).toPromise();
    setLoading(false);
    if (!next) return;
    const page = teamsOf(next);
    setRest((last) => ({ ...page, nodes: [...(last?.nodes ?? NONE), ...page.nodes] }));
  };
  return {
    found: data?.compareMatchRuns,
    drawn: first?.nodes ?? NONE,
    teams: [...(first?.nodes ?? NONE), ...(rest?.nodes ?? NONE)],
    hasMore: pageInfo?.hasNextPage ?? false,
    more,
    loading,
    error,
    again,
  };
}

const teamsOf = ({ compareMatchRuns }: WorkbenchComparisonQuery) => compareMatchRuns.teams;
