import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Provider, useQuery } from 'urql';
import type { ViewerQuery } from '../../gql/graphql.js';
import { createClient } from '../graphql/client.js';
import { graphql } from '../graphql/graphql.js';
import { useLanguage } from '../i18n/language.js';

const VIEWER = graphql(`
  query Viewer {
    me {
      accountId
      login
      capabilities
      person {
        id
        nameZh
        nameEn
      }
      roles {
        role
        programmeId
      }
    }
  }
`);

export type Viewer = NonNullable<ViewerQuery['me']>;

interface Session {
  /** Whoever is signed in; null for a visitor, undefined until the server has said which. */
  readonly viewer: Viewer | null | undefined;
  /** True where one of the viewer's roles has the capability, for instance 'mentorship.answer'. */
  readonly may: (capability: string) => boolean;
  /** Forgets everything that was loaded and asks again who is there: after signing in or out. */
  readonly renew: () => void;
}

const SessionContext = createContext<Session | null>(null);

/** The client of the present person and language, and who that person is. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const language = useLanguage();
  const [generation, setGeneration] = useState(0);
  const renew = useCallback(() => setGeneration((last) => last + 1), []);
  // A refusal is news only to a client that had been told who is signed in. To one that is still asking it is what is
  // left on the page of the last person: renewed for that, each client would be refused before it had its answer.
  const known = useRef(false);
  const onSignedOut = useCallback(() => {
    if (known.current) renew();
  }, [renew]);
  // Not keyed: the pages stay as they are, with what is typed into them, and only what is loaded is loaded anew.
  const client = useMemo(
    () => ({ generation, of: createClient({ language, onSignedOut }) }),
    [language, onSignedOut, generation],
  ).of;
  return (
    <Provider value={client}>
      <ViewerSource renew={renew} known={known}>
        {children}
      </ViewerSource>
    </Provider>
  );
}

interface ViewerSourceProps {
  readonly renew: () => void;
  /** Set to whether the present client has said that somebody is signed in. */
  readonly known: RefObject<boolean>;
  readonly children: ReactNode;
}

function ViewerSource({ renew, known, children }: ViewerSourceProps) {
  const [{ data, fetching, error }, ask] = useQuery({ query: VIEWER });
  // A session that ended elsewhere shows when the page is looked at again.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [ask]);
  useEffect(() => {
    known.current = !fetching && Boolean(data?.me);
  }, [known, fetching, data]);
  const viewer = data ? (data.me ?? null) : fetching && !error ? undefined : null;
  const session = useMemo<Session>(
    () => ({ viewer, renew, may: (capability) => viewer?.capabilities.includes(capability) ?? false }),
    [viewer, renew],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionProvider');
  return session;
}
