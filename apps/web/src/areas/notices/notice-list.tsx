import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useUnread } from '../../app/news/news.js';
import type { MyNotificationsQuery } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { NoticeRow } from './notice-row.js';
import styles from './notices.module.css';
import { useMarking } from './use-marking.js';

const NOTICES = graphql(`
  query MyNotifications($after: String, $unread: Boolean) {
    myNotifications(first: 20, after: $after, unread: $unread) {
      nodes {
        id
        kind
        text
        path
        createdAt
        readAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Notice = MyNotificationsQuery['myNotifications']['nodes'][number];

/** Notices by day, the newest first. What is marked stays in its place until the list is asked for anew. */
export function NoticeList({ unread }: { readonly unread: boolean }) {
  const { t } = useTranslation('notices');
  const language = useLanguage();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({
    query: NOTICES,
    variables: { after, unread: unread || null },
  });
  const waiting = useUnread();
  const marking = useMarking();
  const known = useRef(waiting);
  useEffect(() => {
    // More than before: something has come, and belongs on top.
    if (known.current !== undefined && waiting !== undefined && waiting > known.current) {
      setAfter(null);
      ask({ requestPolicy: 'network-only' });
    }
    known.current = waiting;
  }, [waiting, ask]);
  const page = data?.myNotifications;
  if (error && !page) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!page) return <LoadingLines lines={6} />;
  if (page.nodes.length === 0) {
    return (
      <EmptyState
        title={t(unread ? 'noneUnread' : 'none')}
        action={
          <LinkButton to="/desk" tone="plain">
            {t('toDesk')}
          </LinkButton>
        }
      >
        {t('noneText')}
      </EmptyState>
    );
  }
  return (
    <div className={styles.list}>
      {(waiting ?? 0) > 0 && (
        <div className={styles.tools}>
          <Button loading={marking.running} onClick={() => void marking.markAll()}>
            {t('markAll')}
          </Button>
        </div>
      )}
      {byDay(page.nodes, (at) => day(at, language)).map(([named, notices]) => (
        <section key={named} aria-label={named}>
          <h2 className={styles.day}>{named}</h2>
          <ul className={styles.rows}>
            {notices.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                onMark={(read) => void marking.mark(notice.id, read)}
              />
            ))}
          </ul>
        </section>
      ))}
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </div>
  );
}

/** Notices with the name of their day, in their order. */
function byDay(
  notices: readonly Notice[],
  nameOf: (at: string) => string,
): readonly (readonly [string, readonly Notice[]])[] {
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const named = nameOf(notice.createdAt);
    days.set(named, [...(days.get(named) ?? []), notice]);
  }
  return [...days];
}
