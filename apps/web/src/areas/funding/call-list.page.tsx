import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { useSession } from '../../app/session/session.context.js';
import type { CallState, ListedCallsQuery } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { type Address, useAddress } from '../../patterns/list/address.js';
import type { CsvColumn } from '../../patterns/list/csv.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { CallFilters } from './call-filters.js';
import { CallRow } from './call-row.js';
import { CALL_STATES } from './call-states.js';
import styles from './call.module.css';
import { NewCall } from './new-call.js';

const CALLS = graphql(`
  query ListedCalls($programmeId: ID, $states: [CallState!], $after: String) {
    calls(programmeId: $programmeId, states: $states, first: 20, after: $after) {
      nodes {
        id
        state
        titleZh
        titleEn
        guideZh
        guideEn
        opensAt
        closesAt
        ceilingFen
        programme {
          id
          nameZh
          nameEn
        }
        fund {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type ListedCall = ListedCallsQuery['calls']['nodes'][number];

/** Calls of the seed funds: what money there is, for whom, until when. The office makes new ones here. */
export function Page() {
  const { t } = useTranslation('funding');
  const { may } = useSession();
  const address = useAddress();
  const isOffice = may('call.manage') || may('fund.read');
  const filter = filterOf(address);
  return (
    <PageFrame nav={isOffice && <OfficeNav />} title={t('calls')} lead={t('calls.lead')}>
      <div className={styles.list_box}>
        <div className={`${styles.toolbar} screen-only`}>
          <CallFilters address={address} isOffice={may('call.manage')} />
          <div className={styles.tools}>
            <ExportCalls filter={filter} />
            {may('call.manage') && <NewCall />}
          </div>
        </div>
        <CallRows key={address.hrefFor({})} filter={filter} />
      </div>
    </PageFrame>
  );
}

interface Filter {
  readonly programmeId: string | null;
  readonly states: readonly CallState[] | null;
}

function filterOf(address: Address): Filter {
  const state = address.among('state', CALL_STATES);
  return { programmeId: address.get('programme') || null, states: state ? [state] : null };
}

function CallRows({ filter: { programmeId, states } }: { readonly filter: Filter }) {
  const { t } = useTranslation('funding');
  const [after, setAfter] = useState<string | null>(null);
  const variables = { programmeId, states: states && [...states], after };
  const [{ data, fetching, error }, ask] = useQuery({ query: CALLS, variables });
  const page = data?.calls;
  if (error && !page) {
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (!page) return <LoadingLines lines={6} />;
  if (page.nodes.length === 0) {
    const isFiltered = programmeId !== null || states !== null;
    return (
      <EmptyState
        title={t(isFiltered ? 'calls.noneFound' : 'calls.none')}
        action={
          isFiltered ? (
            <LinkButton to="/calls" tone="plain">
              {t('calls.all')}
            </LinkButton>
          ) : (
            <LinkButton to="/challenges" tone="plain">
              {t('calls.toChallenges')}
            </LinkButton>
          )
        }
      >
        {t(isFiltered ? 'calls.noneFoundText' : 'calls.noneText')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {page.nodes.map((call) => (
          <CallRow key={call.id} call={call} />
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor ?? null)} />
      )}
    </>
  );
}

function ExportCalls({ filter: { programmeId, states } }: { readonly filter: Filter }) {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const client = useClient();
  const columns: readonly CsvColumn<ListedCall>[] = [
    { title: t('call.title'), value: (call) => said(call, 'title') },
    { title: t('call.state'), value: ({ state }) => t(`common:callState.${state}`) },
    { title: t('call.fund'), value: ({ fund }) => said(fund, 'name') },
    { title: t('call.programme'), value: ({ programme }) => said(programme, 'name') },
    { title: t('call.opensAt'), value: ({ opensAt }) => opensAt ?? '' },
    { title: t('call.closesAt'), value: ({ closesAt }) => closesAt ?? '' },
    { title: t('call.ceilingYuan'), value: ({ ceilingFen }) => (ceilingFen == null ? '' : ceilingFen / 100) },
  ];
  return (
    <ExportButton
      name="calls"
      columns={columns}
      rows={() =>
        everyPage(
          client,
          CALLS,
          { programmeId, states: states && [...states], after: null },
          (data) => data.calls,
        )
      }
    />
  );
}
