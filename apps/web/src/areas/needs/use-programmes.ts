import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';

const PROGRAMMES = graphql(`
  query NeedProgrammes {
    programmes(first: 20) {
      nodes {
        id
        nameZh
        nameEn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The newest programmes, which a need can be handed to; none until they have come. */
export function useProgrammes() {
  const [{ data }] = useQuery({ query: PROGRAMMES, requestPolicy: 'cache-first' });
  return data?.programmes.nodes ?? [];
}
