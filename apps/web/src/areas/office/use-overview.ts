import { useEffect, useRef } from 'react';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import type { OfficeOverviewQuery } from '../../gql/graphql.js';

const OVERVIEW = graphql(`
  query OfficeOverview($programmeId: ID!) {
    programmeOverview(programmeId: $programmeId) {
      programmeId
      at
      funnel {
        step
        count
      }
      deadlines {
        kind
        at
        subjectId
        titleZh
        titleEn
        count
      }
      warnings {
        kind
        count
        subjectId
        titleZh
        titleEn
        at
      }
    }
  }
`);

const FAILED = graphql(`
  query OfficeFailedJobs {
    jobs {
      queue
      counts {
        state
        count
      }
    }
  }
`);

export type Overview = OfficeOverviewQuery['programmeOverview'];

const EVERY_MS = 15_000;

/** Asks again while somebody looks at the page. */
function useWhileLookedAt(ask: () => void, active: boolean): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') latest.current();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [active]);
}

/** Where a programme stands, at most fifteen seconds ago. */
export function useOverview(programmeId: string | undefined) {
  const [{ data, error }, ask] = useQuery({
    query: OVERVIEW,
    variables: { programmeId: programmeId ?? '' },
    pause: !programmeId,
  });
  useWhileLookedAt(() => ask({ requestPolicy: 'network-only' }), programmeId !== undefined);
  const overview = data?.programmeOverview;
  return {
    overview: overview?.programmeId === programmeId ? overview : null,
    error,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}

/** Background jobs that used up their tries, for those who may look at them; else none. */
export function useFailedJobs(mayLook: boolean): number {
  const [{ data }, ask] = useQuery({ query: FAILED, pause: !mayLook });
  useWhileLookedAt(() => ask({ requestPolicy: 'network-only' }), mayLook);
  return (data?.jobs ?? [])
    .flatMap(({ counts }) => counts)
    .filter(({ state }) => state === 'failed')
    .reduce((sum, { count }) => sum + count, 0);
}
