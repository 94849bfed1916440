import type { AlertFrequency } from '../../../gql/graphql.js';

/** How often one may want to be told, the most often first. */
export const FREQUENCIES = ['daily', 'weekly', 'off'] as const satisfies readonly AlertFrequency[];
