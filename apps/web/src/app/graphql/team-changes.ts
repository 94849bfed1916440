import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import type { TeamPart } from '../../gql/graphql.js';
import { graphql } from './graphql.js';

const CHANGES = graphql(`
  subscription TeamChanges($teamId: ID!) {
    teamChanges(teamId: $teamId) {
      teamId
      part
    }
  }
`);

/**
 * Calls `onChange` whenever something about the team is different now, while the page is open. Null comes whenever the
 * server begins to listen, also after the connection was cut: what was loaded before may be old then.
 */
export function useTeamChanges(
  teamId: string | undefined,
  onChange: (part: TeamPart | null) => void,
  wanted = true,
): void {
  const client = useClient();
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (!teamId || !wanted) return;
    const { unsubscribe } = client.subscription(CHANGES, { teamId }).subscribe(({ data }) => {
      if (data) latest.current(data.teamChanges.part ?? null);
    });
    return unsubscribe;
  }, [client, teamId, wanted]);
}
