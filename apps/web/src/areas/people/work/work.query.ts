import { graphql } from '../../../app/graphql/graphql.js';
import type { PersonNetworkQuery } from '../../../gql/graphql.js';

/** With whom somebody has worked; asked for after the profile itself. */
export const NETWORK = graphql(`
  query PersonNetwork($id: ID!) {
    workNetwork(personId: $id) {
      total
      coworkers {
        id
        kind
        disciplineCodes
        person {
          id
          nameZh
          nameEn
          affiliations {
            id
            main
            organisation {
              id
              nameZh
              nameEn
            }
          }
        }
      }
      ties {
        oneId
        otherId
        strength
        workCount
        works {
          kind
          titleZh
          titleEn
          year
          ref
          teamId
        }
      }
    }
  }
`);

export const SIMILAR = graphql(`
  query SimilarPeople($id: ID!) {
    similarPeople(personId: $id, first: 6) {
      score
      sharedDisciplineCodes
      sharedMethods {
        zh
        en
      }
      sharedInstruments {
        zh
        en
      }
      sharedTerms {
        zh
        en
      }
      profile {
        id
        kind
        disciplineCodes
        person {
          id
          nameZh
          nameEn
          affiliations {
            id
            main
            organisation {
              id
              nameZh
              nameEn
            }
          }
        }
      }
    }
  }
`);

export const BRIDGES = graphql(`
  query PeopleBridges($from: String!, $to: String!) {
    bridges(from: $from, to: $to) {
      cut
      fromCount
      toCount
      people {
        inFrom
        inTo
        fromCount
        toCount
        profile {
          id
          kind
          disciplineCodes
          person {
            id
            nameZh
            nameEn
            affiliations {
              id
              main
              organisation {
                id
                nameZh
                nameEn
              }
            }
          }
        }
      }
      chains {
        personIds
      }
      profiles {
        id
        kind
        disciplineCodes
        person {
          id
          nameZh
          nameEn
          affiliations {
            id
            main
            organisation {
              id
              nameZh
              nameEn
            }
          }
        }
      }
      ties {
        oneId
        otherId
        strength
        workCount
        works {
          kind
          titleZh
          titleEn
          year
          ref
          teamId
        }
      }
    }
  }
`);

export type Tie = PersonNetworkQuery['workNetwork']['ties'][number];
export type WorkPerson = PersonNetworkQuery['workNetwork']['coworkers'][number];
export type Work = Tie['works'][number];

/** The tie between two people, whichever of them is named first. */
export function tieOf(ties: readonly Tie[], one: string, other: string): Tie | null {
  return (
    ties.find(
      ({ oneId, otherId }) => (oneId === one && otherId === other) || (oneId === other && otherId === one),
    ) ?? null
  );
}
