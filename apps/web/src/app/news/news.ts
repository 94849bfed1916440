import { useQuery, useSubscription } from 'urql';
import { graphql } from '../graphql/graphql.js';

const NEWS = graphql(`
  query News {
    myNews {
      id
      unread
    }
  }
`);

const NEWS_AS_IT_COMES = graphql(`
  subscription NewsAsItComes {
    myNews {
      id
      unread
    }
  }
`);

/** How many notices the reader has not read, as it is at any moment; undefined until that is known. */
export function useUnread(): number | undefined {
  const [{ data }] = useQuery({ query: NEWS });
  // The cache knows both answers as the same thing, so that a signal changes whatever shows the figure.
  useSubscription({ query: NEWS_AS_IT_COMES });
  return data?.myNews.unread;
}
