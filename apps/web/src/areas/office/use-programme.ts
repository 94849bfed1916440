import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import type { OfficeProgrammesQuery } from '../../gql/graphql.js';
import { useSession } from '../../app/session/session.context.js';
import { useAddress } from '../../patterns/list/address.js';

const PROGRAMMES = graphql(`
  query OfficeProgrammes {
    programmes(first: 100) {
      nodes {
        id
        nameZh
        nameEn
        year
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ProgrammeChoice = OfficeProgrammesQuery['programmes']['nodes'][number];

/** Roles that look into a programme as its office does; one without a programme looks into all. */
const OVERSEERS = new Set(['pmo', 'auditor']);

/** The programme that the address names, else the newest of the viewer's; undefined while they are on their way. */
export function useProgramme() {
  const address = useAddress();
  const { viewer } = useSession();
  const [{ data, error }] = useQuery({ query: PROGRAMMES });
  const grants = (viewer?.roles ?? []).filter(({ role }) => OVERSEERS.has(role));
  const isTheirs = ({ id }: ProgrammeChoice) =>
    grants.some(({ programmeId }) => programmeId === null || programmeId === id);
  const programmes = data?.programmes.nodes.filter(isTheirs);
  const wanted = address.get('programme');
  const programme = programmes?.find(({ id }) => id === wanted) ?? programmes?.[0] ?? null;
  return {
    programmes: programmes ?? [],
    programme,
    known: programmes !== undefined,
    error,
    choose: (id: string) => address.go({ programme: id, state: null }),
  };
}
