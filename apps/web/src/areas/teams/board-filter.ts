import type { TeamFilterInput, TeamState } from '../../gql/graphql.js';
import type { Address } from '../../patterns/list/address.js';

export const TEAM_STATES = [
  'forming',
  'complete',
  'locked',
  'active',
  'finished',
  'dissolved',
] as const satisfies readonly TeamState[];

/** Teams that are there; those that were dissolved are shown only when asked for. */
const STANDING: TeamState[] = TEAM_STATES.filter((state) => state !== 'dissolved');

/** Which teams the reader wants to see; all of it stands in the address. Without a word, those that look for members. */
export function boardFilterOf({ get, among }: Pick<Address, 'get' | 'among'>): TeamFilterInput {
  const state = among('state', TEAM_STATES);
  const discipline = get('discipline');
  const campus = get('campus').slice(0, 40);
  const search = get('q').trim().slice(0, 100);
  return {
    ...(showsAll({ get }) ? { states: state ? [state] : STANDING } : { withOpenSeats: true }),
    ...(discipline && { wantedDisciplineCode: discipline }),
    ...(campus && { campus }),
    ...(search && { search }),
  };
}

/** All teams of the programme, or those alone that look for members. */
export function showsAll({ get }: Pick<Address, 'get'>): boolean {
  return get('show') === 'all';
}

/** True where more than the choice between the two lists narrows what is shown. */
export function isNarrowed({ get }: Pick<Address, 'get'>): boolean {
  return ['state', 'discipline', 'campus', 'q'].some((name) => get(name) !== '');
}
