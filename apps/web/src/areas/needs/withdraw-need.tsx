import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { NeedView } from './need.query.js';

const WITHDRAW = graphql(`
  mutation WithdrawNeed($input: NeedVersionInput!) {
    withdrawNeed(input: $input) {
      __typename
      ... on Need {
        id
        state
        version
        lastActionAt
      }
      ...Refusal
    }
  }
`);

/** Takes a need back, after a question: it is for good. */
export function WithdrawNeed({ need }: { readonly need: Pick<NeedView, 'id' | 'version'> }) {
  const { t } = useTranslation('needs');
  const notice = useNotice();
  const [open, setOpen] = useState(false);
  const withdrawal = useAction(WITHDRAW, (data) => data.withdrawNeed);
  const withdraw = async () => {
    const { done } = await withdrawal.run({ input: { needId: need.id, version: need.version } });
    if (!done) return;
    setOpen(false);
    notice({ tone: 'good', text: t('withdrawn') });
  };
  return (
    <>
      <Button danger type="text" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Dialog
        open={open}
        title={t('withdraw.title')}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('withdraw.keep')}</Button>
            <Button danger type="primary" loading={withdrawal.running} onClick={() => void withdraw()}>
              {t('withdraw.now')}
            </Button>
          </>
        }
      >
        <p>{t('withdraw.text')}</p>
        {withdrawal.refusal && <ProblemNote refusal={withdrawal.refusal} />}
      </Dialog>
    </>
  );
}
