import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import type { OfficeListQuery } from '../../gql/graphql.js';

const LIST = graphql(`
  query OfficeList($id: ID!) {
    challengeList(id: $id) {
      id
      version
      code
      kind
      state
      titleZh
      titleEn
      introZh
      introEn
      opensAt
      closesAt
      approvedAt
      openedAt
      closedAt
      programme {
        id
        nameZh
        nameEn
      }
    }
  }
`);

export type OfficeList = NonNullable<OfficeListQuery['challengeList']>;

/** The list of the address; null where there is none for this viewer. */
export function useList() {
  const { id = '' } = useParams();
  const [{ data, error, fetching }, ask] = useQuery({ query: LIST, variables: { id } });
  const list = data?.challengeList?.id === id ? data.challengeList : null;
  return { list, error, loading: fetching && !list, again: () => ask({ requestPolicy: 'network-only' }) };
}
