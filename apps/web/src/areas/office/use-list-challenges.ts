import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { everyPage, RefusedError } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import type { OfficeChallengesQuery } from '../../gql/graphql.js';

const CHALLENGES = graphql(`
  query OfficeChallenges($listId: ID!, $after: String) {
    challengesOfList(listId: $listId, first: 100, after: $after) {
      nodes {
        id
        version
        number
        state
        source
        needId
        titleZh
        titleEn
        summaryZh
        summaryEn
        area
        areaZh
        areaEn
        keywords
        disciplineCodes
        departmentCodes
        targets {
          name
          comparator
          value
          valueTo
          unit
          note
        }
        budgetFen
        durationMonths
        deadlineAt
        provenance {
          issuer
          year
          listName
          sourceUrl
          itemKind
        }
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

export type OfficeChallenge = OfficeChallengesQuery['challengesOfList']['nodes'][number];

/** Every challenge of a list in its order, as it is on the server now: an editor needs the whole of it. */
export function useListChallenges(listId: string) {
  const client = useClient();
  const [challenges, setChallenges] = useState<readonly OfficeChallenge[] | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const load = useCallback(async () => {
    try {
      setChallenges(await everyPage(client, CHALLENGES, { listId }, (data) => data.challengesOfList));
      setRefusal(null);
    } catch (fault) {
      if (!(fault instanceof RefusedError)) throw fault;
      setRefusal(fault.refusal);
    }
  }, [client, listId]);
  useEffect(() => {
    setChallenges(null);
    void load();
  }, [load]);
  return { challenges, refusal, load };
}
