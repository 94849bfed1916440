import type { CallState } from '../../gql/graphql.js';

/** In the order of a call's life. */
export const CALL_STATES = [
  'draft',
  'approved',
  'announced',
  'open',
  'closed',
  'formal_check',
  'review',
  'panel',
  'public_notice',
  'awarding',
  'running',
  'concluded',
  'archived',
] as const satisfies readonly CallState[];

/** States in which the office still writes; visitors do not see them. */
export const OFFICE_STATES: readonly CallState[] = ['draft', 'approved'];

/** In which a reader may filter: what everybody sees, and with `all` what only the office does. */
export function statesToChoose(all: boolean): readonly CallState[] {
  return all ? CALL_STATES : CALL_STATES.filter((state) => !OFFICE_STATES.includes(state));
}
