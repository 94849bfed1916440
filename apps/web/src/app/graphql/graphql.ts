import type { graphql as typed } from '../../gql/gql.js';

/** What a mutation says where it did nothing: every result union holds it. Select it with `...Refusal`, see `refusalOf`. */
const REFUSAL = /* GraphQL */ `
  fragment Refusal on Problem {
    code
    message
    hint
    ... on InvalidInput {
      fields {
        path
        code
        message
      }
    }
  }
`;

/**
 * Marks an operation, so that codegen writes its types. What stands here stays a string and travels with the area that
 * uses it; the generated module, which holds every operation of the application, gives types and is never loaded.
 */
export const graphql = ((source: string) =>
  source.includes('...Refusal') ? source + REFUSAL : source) as unknown as typeof typed;
