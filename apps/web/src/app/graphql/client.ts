import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { Client, fetchExchange, mapExchange, subscriptionExchange, type CombinedError } from 'urql';
import outline from '../../gql/schema-outline.json';
import type { Language } from '../i18n/language.js';
import { forwardOverSocket } from './socket.js';

/** Lists that grow page by page, by their field of Query. */
const CONNECTIONS = [
  'accounts',
  'auditTrail',
  'calls',
  'challengeLists',
  'challengesOfList',
  'facilities',
  'funds',
  'importJobs',
  'matchRuns',
  'mentorGroups',
  'myDigests',
  'myMentorSeats',
  'myNeeds',
  'myNotifications',
  'needs',
  'organisations',
  'people',
  'programmes',
  'proposals',
  'teams',
];

/** True where the server did not know who was asking. */
export function isSignedOut(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'SIGN_IN_REQUIRED');
}

export interface ClientWishes {
  readonly language: Language;
  /** Called when an answer shows that the session has ended. */
  readonly onSignedOut: () => void;
}

/**
 * One client for one person in one language: a new one starts with an empty cache, so that nothing of the last person,
 * and no message in the other language, is left. The session is a cookie that scripts cannot read.
 */
export function createClient({ language, onSignedOut }: ClientWishes): Client {
  let told = false;
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    fetchOptions: { headers: { 'accept-language': language } },
    exchanges: [
      mapExchange({
        // A session that ended while somebody worked. Once for each client, or two refusals would renew it twice.
        onError: (error) => {
          if (told || !isSignedOut(error)) return;
          told = true;
          onSignedOut();
        },
      }),
      cacheExchange({
        schema: outline,
        // The outline leaves out fields that are never null; the cache would warn of each.
        logger: () => undefined,
        keys: {
          Me: ({ accountId }) => String(accountId),
          // A hit is what a query found at a thing, not the thing: its highlights differ from query to query.
          SearchHit: () => null,
          SearchIndexResult: () => null,
          AlertPreference: ({ personId }) => String(personId),
          // Parts of a digest, which is made once, or of a preview, which is made anew each time.
          DigestHit: () => null,
          DigestSearch: () => null,
          DigestFit: () => null,
        },
        resolvers: { Query: Object.fromEntries(CONNECTIONS.map((field) => [field, relayPagination()])) },
      }),
      fetchExchange,
      subscriptionExchange({ forwardSubscription: forwardOverSocket }),
    ],
  });
}
