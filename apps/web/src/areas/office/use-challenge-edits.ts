import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import type { Refusal } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useNotice } from '../../patterns/notice.js';
import { contentOf, valuesOf } from './challenge-content.js';
import { ADD, PLACE, REMOVE } from './edit-challenges.query.js';
import type { OfficeChallenge } from './use-list-challenges.js';

/** Order and removal of a draft list's challenges; both can be taken back. `load` reads the list anew. */
export function useChallengeEdits(listId: string, load: () => Promise<void>) {
  const { t } = useTranslation('office');
  const said = useSaid();
  const notice = useNotice();
  const adding = useAction(ADD, (data) => data.addChallenge);
  const placing = useAction(PLACE, (data) => data.placeChallenge);
  const removing = useAction(REMOVE, (data) => data.removeChallenge);
  const refuse = ({ message, hint }: Refusal) =>
    notice({ tone: 'bad', text: [message, hint].filter(Boolean).join(' ') || t('failed') });

  const place = async ({ id, version }: Pick<OfficeChallenge, 'id' | 'version'>, to: number) => {
    const { refusal } = await placing.run({ input: { id, version, place: to } });
    if (refusal) refuse(refusal);
    await load();
  };

  /** The challenge again, as it was and where it was, with a new id. */
  const putBack = async (challenge: OfficeChallenge, index: number) => {
    const { source, needId } = challenge;
    const content = contentOf(valuesOf(challenge), challenge, []);
    const { done, refusal } = await adding.run({ input: { ...content, listId, source, needId } });
    if (refusal) refuse(refusal);
    else await placing.run({ input: { id: done.id, version: done.version, place: index } });
    await load();
  };

  const remove = async (challenge: OfficeChallenge, index: number) => {
    const { id, version } = challenge;
    const { refusal } = await removing.run({ input: { id, version } });
    if (refusal) refuse(refusal);
    else {
      const title = said(challenge, 'title');
      notice({
        text: t(challenge.needId ? 'challenge.removedToPool' : 'challenge.removed', { title }),
        undo: () => putBack(challenge, index),
      });
    }
    await load();
  };

  return { place, remove, busy: placing.running || removing.running || adding.running };
}
