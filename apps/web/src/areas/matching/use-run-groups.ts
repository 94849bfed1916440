import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { everyPage, RefusedError } from '../../app/graphql/every-page.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import { type GroupInList, GROUPS } from './group.operations.js';

interface RunGroups {
  /** All groups of the run; undefined while they are on their way. */
  readonly groups: readonly GroupInList[] | undefined;
  readonly refusal: Refusal | null;
  readonly renew: () => void;
}

const NONE = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
const MOST = 5_000;

/** Every group of a run. A plan is looked at as a whole, sorted and searched, so all pages are fetched; a new version fetches anew. */
export function useRunGroups(runId: string, version: number): RunGroups {
  const client = useClient();
  const [groups, setGroups] = useState<readonly GroupInList[]>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    setRefusal(null);
    everyPage(client, GROUPS, { id: runId, after: null }, (data) => data.matchRun?.groups ?? NONE, MOST).then(
      (rows) => {
        if (wanted) setGroups(rows);
      },
      (fault: unknown) => {
        if (wanted && fault instanceof RefusedError) setRefusal(fault.refusal);
      },
    );
    return () => {
      wanted = false;
    };
  }, [client, runId, version, turn]);
  return { groups, refusal, renew: useCallback(() => setTurn((last) => last + 1), []) };
}
