import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ProposalEditor } from './proposal-editor.js';
import { PROPOSAL } from './proposal.query.js';
import { ProposalReader } from './proposal-reader.js';
import { ProposalStateTag } from './proposal-state.tag.js';
import styles from './proposal.module.css';

/** One proposal: written by its team, signed, submitted; read by the team and the project office. */
export function Page() {
  return (
    <MembersOnly>
      <ProposalOfAddress />
    </MembersOnly>
  );
}

function ProposalOfAddress() {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const { id = '' } = useParams();
  const { viewer, may } = useSession();
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: PROPOSAL, variables: { id } });
  // Members sign on their own screens: what they did shows when the page is looked at again.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'network-only' });
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [ask]);
  const proposal = data?.proposal?.id === id ? data.proposal : null;
  if (!proposal) {
    if (fetching || stale) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('proposal')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </PageFrame>
    );
  }
  const me = viewer?.person.id;
  const isMember = (proposal.team.members ?? []).some((person) => person.id === me);
  const isLeader = proposal.team.leader?.id === me;
  const again = () => ask({ requestPolicy: 'network-only' });
  const { call } = proposal;
  const isWritten = proposal.state === 'draft' && isMember && call.state === 'open';
  return (
    <PageFrame
      title={said(proposal, 'title') || t('document.untitled')}
      heading={
        <div className="screen-only">
          <p className={styles.trail}>
            <Link to="/calls">{t('calls')}</Link>
            <span aria-hidden> / </span>
            <Link to={`/calls/${call.id}`}>{said(call, 'title')}</Link>
            {!isMember && may('proposal.list') && (
              <>
                <span aria-hidden> / </span>
                <Link to={`/calls/${call.id}/proposals`}>{t('proposals')}</Link>
              </>
            )}
          </p>
          <p className={styles.tags}>
            <ProposalStateTag state={proposal.state} />
            <span className="small quiet">{said(proposal.team, 'name')}</span>
          </p>
          {isWritten && <h1>{said(proposal, 'title') || t('document.untitled')}</h1>}
        </div>
      }
    >
      {isWritten ? (
        <ProposalEditor key={proposal.id} proposal={proposal} isLeader={isLeader} />
      ) : (
        <ProposalReader proposal={proposal} isMember={isMember} isLeader={isLeader} onStale={again} />
      )}
    </PageFrame>
  );
}
