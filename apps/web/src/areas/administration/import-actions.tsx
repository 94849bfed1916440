import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import type { ImportState } from '../../gql/graphql.js';
import { Dialog } from '../../patterns/dialog.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './administration.module.css';
import type { ImportView } from './import.page.js';

const RUN = graphql(`
  mutation RunImport($id: ID!, $version: Int!) {
    runImport(id: $id, version: $version) {
      __typename
      ... on ImportJob {
        id
        version
        state
        progress
      }
      ...Refusal
    }
  }
`);

const RECHECK = graphql(`
  mutation RecheckImport($id: ID!, $version: Int!) {
    recheckImport(id: $id, version: $version) {
      __typename
      ... on ImportJob {
        id
        version
        state
        progress
      }
      ...Refusal
    }
  }
`);

const CANCEL = graphql(`
  mutation CancelImport($id: ID!, $version: Int!) {
    cancelImport(id: $id, version: $version) {
      __typename
      ... on ImportJob {
        id
        version
        state
      }
      ...Refusal
    }
  }
`);

const RECHECKABLE: readonly ImportState[] = ['problems', 'ready', 'failed'];
const CANCELLABLE: readonly ImportState[] = ['uploaded', 'problems', 'ready', 'failed'];

interface ImportActionsProps {
  readonly job: ImportView;
  readonly onChanged: () => void;
}

/** What can be done with the file next. */
export function ImportActions({ job, onChanged }: ImportActionsProps) {
  const { t } = useTranslation('administration');
  const notice = useNotice();
  const [isAsking, setAsking] = useState(false);
  const run = useAction(RUN, (data) => data.runImport);
  const recheck = useAction(RECHECK, (data) => data.recheckImport);
  const cancel = useAction(CANCEL, (data) => data.cancelImport);
  const { id, version, state, sheet } = job;
  const refusal = run.refusal ?? recheck.refusal ?? cancel.refusal;
  const end = async () => {
    const { done } = await cancel.run({ id, version });
    setAsking(false);
    onChanged();
    if (done) notice({ text: t('import.cancelled') });
  };
  const act = async (action: typeof run | typeof recheck) => {
    await action.run({ id, version });
    onChanged();
  };
  const isOver = state === 'done' || state === 'cancelled' || state === 'problems' || state === 'failed';
  return (
    <div className={`${styles.actions} screen-only`}>
      {refusal && <ProblemNote refusal={refusal} onRetry={onChanged} />}
      <div className={styles.buttons}>
        {state === 'ready' && (
          <Button type="primary" loading={run.running} onClick={() => void act(run)}>
            {t('import.run')}
          </Button>
        )}
        {isOver && (
          <LinkButton to={`/office/imports?into=${sheet}`} tone={state === 'done' ? 'plain' : 'main'}>
            {t(state === 'problems' || state === 'failed' ? 'import.corrected' : 'import.next')}
          </LinkButton>
        )}
        {RECHECKABLE.includes(state) && (
          <Button loading={recheck.running} onClick={() => void act(recheck)}>
            {t('import.recheck')}
          </Button>
        )}
        {CANCELLABLE.includes(state) && (
          <Button danger onClick={() => setAsking(true)}>
            {t('import.cancel')}
          </Button>
        )}
      </div>
      {RECHECKABLE.includes(state) && <p className="small quiet">{t('import.recheckHint')}</p>}
      <Dialog
        open={isAsking}
        title={t('import.cancelTitle')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button type="primary" danger loading={cancel.running} onClick={() => void end()}>
              {t('import.cancel')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('import.keep')}</Button>
          </>
        }
      >
        <p>{t('import.cancelText')}</p>
      </Dialog>
    </div>
  );
}
