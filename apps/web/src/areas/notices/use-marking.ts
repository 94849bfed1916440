import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useNotice } from '../../patterns/notice.js';

const MARK = graphql(`
  mutation MarkNotificationsRead($input: MarkNotificationsInput!) {
    markNotificationsRead(input: $input) {
      __typename
      ... on MarkedNotifications {
        notifications {
          id
          readAt
        }
        news {
          id
          unread
        }
      }
      ...Refusal
    }
  }
`);

/** Marks notices as read or unread, with a way back. The cache changes every place that shows them. */
export function useMarking() {
  const { t } = useTranslation('notices');
  const notice = useNotice();
  const { run, running } = useAction(MARK, (data) => data.markNotificationsRead);
  const change = async (ids: readonly string[] | null, read: boolean) => {
    const { done, refusal } = await run({ input: { ids: ids && [...ids], read } });
    if (refusal) notice({ text: refusal.message || t('notMarked'), tone: 'bad' });
    return done?.notifications.map(({ id }) => id) ?? [];
  };
  return {
    running,
    mark: (id: string, read: boolean) => change([id], read),
    markAll: async () => {
      const changed = await change(null, true);
      if (changed.length === 0) return;
      notice({
        text: t('marked', { count: changed.length }),
        undo: async () => {
          await change(changed, false);
        },
      });
    },
  };
}
