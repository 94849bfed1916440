import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSession } from '../../app/session/session.context.js';
import type { AccountStatus } from '../../gql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './administration.module.css';

const DISABLE = graphql(`
  mutation DisableAccount($input: ChangeAccountInput!) {
    disableAccount(input: $input) {
      __typename
      ... on Account {
        id
        version
        status
        lockedUntil
      }
      ...Refusal
    }
  }
`);

const ENABLE = graphql(`
  mutation EnableAccount($input: ChangeAccountInput!) {
    enableAccount(input: $input) {
      __typename
      ... on Account {
        id
        version
        status
        lockedUntil
      }
      ...Refusal
    }
  }
`);

const UNLOCK = graphql(`
  mutation UnlockAccount($id: ID!) {
    unlockAccount(id: $id) {
      __typename
      ... on Account {
        id
        version
        status
        lockedUntil
      }
      ...Refusal
    }
  }
`);

interface AccountActionsProps {
  readonly account: {
    readonly id: string;
    readonly version: number;
    readonly status: AccountStatus;
    readonly lockedUntil?: string | null;
  };
}

/** Shutting an account, opening it again, and lifting a lock before its time. Nobody shuts their own. */
export function AccountActions({ account }: AccountActionsProps) {
  const { t } = useTranslation(['administration', 'common']);
  const { viewer } = useSession();
  const notice = useNotice();
  const [isAsking, setAsking] = useState(false);
  const disable = useAction(DISABLE, (data) => data.disableAccount);
  const enable = useAction(ENABLE, (data) => data.enableAccount);
  const unlock = useAction(UNLOCK, (data) => data.unlockAccount);
  const { id } = account;
  const open = async (version: number) => {
    const { done } = await enable.run({ input: { id, version } });
    if (done) notice({ text: t('account.enabled') });
  };
  const shut = async () => {
    const { done } = await disable.run({ input: { id, version: account.version } });
    setAsking(false);
    if (done) notice({ text: t('account.disabled'), undo: () => open(done.version) });
  };
  const lift = async () => {
    const { done } = await unlock.run({ id });
    if (done) notice({ text: t('account.unlocked') });
  };
  const refusal = disable.refusal ?? enable.refusal ?? unlock.refusal;
  const isOwn = viewer?.accountId === id;
  return (
    <div className={`${styles.actions} screen-only`}>
      {refusal && <ProblemNote refusal={refusal} />}
      <div className={styles.buttons}>
        {account.lockedUntil && account.status === 'active' && (
          <Button loading={unlock.running} onClick={() => void lift()}>
            {t('account.unlock')}
          </Button>
        )}
        {account.status === 'disabled' && (
          <Button type="primary" loading={enable.running} onClick={() => void open(account.version)}>
            {t('account.enable')}
          </Button>
        )}
        {account.status === 'active' && !isOwn && (
          <Button danger onClick={() => setAsking(true)}>
            {t('account.disable')}
          </Button>
        )}
      </div>
      {isOwn && <p className="small quiet">{t('account.own')}</p>}
      <Dialog
        open={isAsking}
        title={t('account.disableTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button type="primary" danger loading={disable.running} onClick={() => void shut()}>
              {t('account.disable')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          </>
        }
      >
        <p>{t('account.disableText')}</p>
      </Dialog>
    </div>
  );
}
