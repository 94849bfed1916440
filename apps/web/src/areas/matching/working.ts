import type { MatchRunState } from '../../gql/graphql.js';

/** True while jobs are at work on a run. */
export const isWorking = (state: MatchRunState): boolean => state === 'queued' || state === 'running';
