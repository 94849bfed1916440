import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Facts } from '../../patterns/facts.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './duplicates.module.css';
import type { Pair } from './pair.query.js';
import { UNDO_MERGE } from './undo-merge.js';

const REOPEN = graphql(`
  mutation ReopenDuplicate($input: DecideDuplicateInput!) {
    reopenDuplicate(input: $input) {
      __typename
      ... on DuplicatePair {
        id
        version
        state
        note
      }
      ...Refusal
    }
  }
`);

/** What was decided about a pair, by whom, and the way to take it back. */
export function DecidedSection({ pair, onChanged }: { readonly pair: Pair; readonly onChanged: () => void }) {
  const { t } = useTranslation(['duplicates', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const notice = useNotice();
  const undoing = useAction(UNDO_MERGE, (data) => data.undoPersonMerge);
  const reopening = useAction(REOPEN, (data) => data.reopenDuplicate);
  const moment = (at: string) => t('common:moment', { at: dayAndTime(at, language) });
  const { merge } = pair;
  const undo = async () => {
    const { done } = merge
      ? await undoing.run({ id: merge.id })
      : await reopening.run({ input: { id: pair.id, version: pair.version } });
    if (!done) return;
    notice({ text: t(merge ? 'undo.done' : 'reopen.done') });
    onChanged();
  };
  const refusal = undoing.refusal ?? reopening.refusal;
  return (
    <div className={styles.decided}>
      <Facts
        facts={[
          [t('decided.kept'), merge && said(merge.kept, 'name')],
          [t('decided.rows'), merge && String(merge.rowCount)],
          [t('decided.by'), pair.decidedBy && said(pair.decidedBy, 'name')],
          [t('decided.at'), pair.decidedAt && moment(pair.decidedAt)],
          [t('dismiss.note'), pair.note],
        ]}
      />
      <p className="quiet">{t(merge ? 'undo.text' : 'reopen.text')}</p>
      {refusal && <ProblemNote refusal={refusal} />}
      <div className={`${styles.answers} screen-only`}>
        <Button loading={undoing.running || reopening.running} onClick={() => void undo()}>
          {t(merge ? 'undo' : 'reopen')}
        </Button>
      </div>
    </div>
  );
}
