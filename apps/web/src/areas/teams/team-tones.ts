import type { TeamState } from '../../gql/graphql.js';
import type { Tone } from '../../patterns/state-tag.js';

export const TEAM_TONES: Readonly<Record<TeamState, Tone>> = {
  forming: 'waiting',
  complete: 'good',
  locked: 'good',
  active: 'good',
  finished: 'over',
  dissolved: 'over',
};
