import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { count, money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { ProposalSort, ProposalState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import styles from './call.module.css';
import { ExportProposals } from './export-proposals.js';
import { CALL_PROPOSALS } from './call-proposals.query.js';
import { ProposalsTable } from './proposals-table.js';

const HEAD = graphql(`
  query CallProposalsHead($callId: ID!) {
    call(id: $callId) {
      id
      titleZh
      titleEn
      state
      closesAt
      fund {
        id
        totalFen
      }
    }
    proposalFigures(callId: $callId) {
      state
      proposals
      totalFen
    }
  }
`);

/** The office's view of what came in: by state, by what is asked for, with totals. */
export function Page() {
  return (
    <MembersOnly capability="proposal.list">
      <ProposalsOfCall />
    </MembersOnly>
  );
}

function ProposalsOfCall() {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { id = '' } = useParams();
  const address = useAddress();
  const [{ data, error }, ask] = useQuery({ query: HEAD, variables: { callId: id } });
  const figures = data?.proposalFigures ?? [];
  const state = address.among(
    'state',
    figures.map((figure) => figure.state),
  );
  const sort: ProposalSort = address.get('sort') === 'total' ? 'TOTAL' : 'NEWEST';
  const chosen = state ? figures.filter((figure) => figure.state === state) : figures;
  const sum = (of: 'proposals' | 'totalFen') => chosen.reduce((total, figure) => total + figure[of], 0);
  const fundFen = data?.call?.fund?.totalFen ?? null;
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={t('proposals')}
      heading={
        <>
          <p className={`${styles.trail} screen-only`}>
            <Link to="/calls">{t('calls')}</Link>
            <span aria-hidden> / </span>
            <Link to={`/calls/${id}`}>{said(data?.call, 'title') || t('call.untitled')}</Link>
          </p>
          <h1>{t('proposals')}</h1>
        </>
      }
    >
      {error && !data ? (
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      ) : (
        <>
          <dl className={styles.figures}>
            <div>
              <dt>{t('figures.proposals')}</dt>
              <dd className="numbers">{data ? count(sum('proposals'), language) : '–'}</dd>
            </div>
            <div>
              <dt>{t('figures.asked')}</dt>
              <dd className="numbers">{data ? money(sum('totalFen'), language) : '–'}</dd>
            </div>
            {fundFen !== null && (
              <div>
                <dt>{t('fund.total')}</dt>
                <dd className="numbers">{money(fundFen, language)}</dd>
              </div>
            )}
          </dl>
          <div className={styles.list_box}>
            <div className={`${styles.foot} screen-only`}>
              <nav className={styles.chips} aria-label={t('call.state')}>
                <Chip
                  to={address.hrefFor({ state: null })}
                  label={t('filter.any')}
                  count={figures.reduce((total, { proposals }) => total + proposals, 0)}
                  isChosen={state === null}
                />
                {figures.map((figure) => (
                  <Chip
                    key={figure.state}
                    to={address.hrefFor({ state: figure.state })}
                    label={t(`common:proposalState.${figure.state}`)}
                    count={figure.proposals}
                    isChosen={state === figure.state}
                  />
                ))}
              </nav>
              <ExportProposals callId={id} state={state} sort={sort} />
            </div>
            {data && <Rows key={`${state} ${sort}`} callId={id} state={state} sort={sort} />}
          </div>
        </>
      )}
    </PageFrame>
  );
}

interface ChipProps {
  readonly to: string;
  readonly label: string;
  readonly count: number;
  readonly isChosen: boolean;
}

function Chip({ to, label, count: many, isChosen }: ChipProps) {
  return (
    <Link to={to} preventScrollReset className={styles.chip} aria-current={isChosen ? 'true' : undefined}>
      {label}
      <span className="small numbers">{many}</span>
    </Link>
  );
}

interface RowsProps {
  readonly callId: string;
  readonly state: ProposalState | null;
  readonly sort: ProposalSort;
}

function Rows({ callId, state, sort }: RowsProps) {
  const { t } = useTranslation('funding');
  const [after, setAfter] = useState<string | null>(null);
  const variables = { callId, states: state && [state], sort, after };
  const [{ data, fetching, error }, ask] = useQuery({ query: CALL_PROPOSALS, variables });
  const page = data?.proposals;
  if (error && !page) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!page) return <LoadingLines lines={8} />;
  if (page.nodes.length === 0) {
    return (
      <EmptyState
        title={t('proposals.none')}
        action={
          <LinkButton to={`/calls/${callId}`} tone="plain">
            {t('proposals.toCall')}
          </LinkButton>
        }
      >
        {t('proposals.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <ProposalsTable rows={page.nodes} sort={sort} />
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor ?? null)} />
      )}
    </>
  );
}
