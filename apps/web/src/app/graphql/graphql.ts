import type { graphql as typed } from '../../gql/gql.js';

/**
 * Marks an operation, so that codegen writes its types. What stands here stays a string and travels with the area that
 * uses it; the generated module, which holds every operation of the application, gives types and is never loaded.
 */
export const graphql = ((source: string) => source) as unknown as typeof typed;
