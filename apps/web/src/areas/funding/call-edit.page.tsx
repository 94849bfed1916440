import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useAction } from '../../app/graphql/action.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { Dialog } from '../../patterns/dialog.js';
import { FormProblems } from '../../patterns/form/form-problems.js';
import formStyles from '../../patterns/form/form.module.css';
import { LeaveGuard } from '../../patterns/form/leave-guard.js';
import { SaveStatus } from '../../patterns/form/save-status.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { useNotice } from '../../patterns/notice.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { CallFields, useCallLabels } from './call-fields.js';
import { callErrorsAt, hasUnfinishedRows } from './call-form.js';
import { APPROVE } from './call-moves.js';
import { CALL, type CallView } from './call.query.js';
import { CallStateTag } from './call-state.tag.js';
import { OFFICE_STATES } from './call-states.js';
import styles from './call.module.css';
import { useCallDraft } from './use-call-draft.js';

/** The office writes a call until it is announced. */
export function Page() {
  return (
    <MembersOnly capability="call.manage">
      <EditedCall />
    </MembersOnly>
  );
}

function EditedCall() {
  const { t } = useTranslation('funding');
  const { id = '' } = useParams();
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: CALL,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const call = data?.call?.id === id ? data.call : null;
  if (!call || (stale && fetching)) {
    if (fetching || stale) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('calls')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </PageFrame>
    );
  }
  if (!OFFICE_STATES.includes(call.state)) {
    return (
      <EmptyState
        level="page"
        title={t('edit.fixed')}
        action={<LinkButton to={`/calls/${id}`}>{t('edit.toCall')}</LinkButton>}
      >
        {t('edit.fixedText')}
      </EmptyState>
    );
  }
  return <CallEditor key={call.id} call={call} />;
}

function CallEditor({ call }: { readonly call: CallView }) {
  const { t } = useTranslation('funding');
  const said = useSaid();
  const navigate = useNavigate();
  const notice = useNotice();
  const labels = useCallLabels();
  const { form, reload } = useCallDraft(call);
  const approve = useAction(APPROVE, (data) => data.approveCall);
  const [asking, setAsking] = useState(false);
  const unfinished = hasUnfinishedRows(form.values);
  const flush = async () => {
    const version = await form.flush();
    return unfinished ? null : version;
  };
  const send = async () => {
    setAsking(false);
    const version = await flush();
    if (version === null) {
      notice({ tone: 'bad', text: t('edit.unfinished') });
      return;
    }
    const { done, refusal } = await approve.run({ input: { callId: call.id, version } });
    if (!done) return form.showErrors(callErrorsAt(refusal.fields, form.values));
    notice({ text: t('callMove.approve.done') });
    void navigate(`/calls/${call.id}`);
  };
  const refusal = form.refusal ?? approve.refusal;
  const told = refusal && Object.keys(refusal.fields).length === 0 ? refusal : null;
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={t('edit.title')}
      heading={
        <>
          <p className={styles.trail}>
            <Link to="/calls">{t('calls')}</Link>
            <span aria-hidden> / </span>
            <Link to={`/calls/${call.id}`}>{said(call, 'title') || t('call.untitled')}</Link>
          </p>
          <p className={styles.tags}>
            <CallStateTag state={call.state} />
            <span className="small quiet">{said(call.programme, 'name')}</span>
          </p>
          <h1>{t('edit.title')}</h1>
        </>
      }
      lead={call.state === 'approved' ? t('edit.voids') : t('edit.lead')}
    >
      <FormProblems errors={form.errors} labels={labels} />
      {told && (
        <ProblemNote
          refusal={told}
          onRetry={() => void (told.code === 'STALE_VERSION' ? reload() : form.flush())}
        />
      )}
      <CallFields form={form} />
      <div className={`${formStyles.foot} ${styles.edit_foot}`}>
        <Button type="primary" size="large" loading={approve.running} onClick={() => setAsking(true)}>
          {t('callMove.approve')}
        </Button>
        <LinkButton to={`/calls/${call.id}`} tone="plain">
          {t('edit.toCall')}
        </LinkButton>
        <SaveStatus state={form.state} savedAt={form.savedAt} />
      </div>
      <LeaveGuard unsaved={form.state !== 'saved' || unfinished} flush={flush} />
      <Dialog
        open={asking}
        title={t('callMove.approve')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button type="primary" onClick={() => void send()}>
              {t('callMove.approve.confirm')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('keepWriting')}</Button>
          </>
        }
      >
        <p>{t('callMove.approve.ask')}</p>
      </Dialog>
    </PageFrame>
  );
}
