import type { ChallengePageQuery } from '../../gql/graphql.js';

/** A challenge as its page has it. */
export type ChallengeView = NonNullable<ChallengePageQuery['challenge']>;
