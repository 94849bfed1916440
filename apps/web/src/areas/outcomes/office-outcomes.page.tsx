import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { OutcomeState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { OutcomeTable } from './outcome-table.js';
import { STATES } from './words.js';

const OFFICE = graphql(`
  query OfficeOutcomes($states: [OutcomeState!], $first: Int!, $after: String) {
    officeOutcomes(states: $states, first: $first, after: $after) {
      nodes {
        id
        state
        type
        titleZh
        titleEn
        year
        lastActionAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The office's desk for outcomes: a queue for each state, each leading to its page, where it is decided. */
export function Page() {
  return (
    <MembersOnly capability="outcome.read">
      <Desk />
    </MembersOnly>
  );
}

function Desk() {
  const { t } = useTranslation('outcomes');
  const address = useAddress();
  const state = address.among('state', STATES) ?? 'submitted';
  return (
    <PageFrame nav={<OfficeNav />} title={t('desk')} lead={t('deskLead')}>
      <SubNav
        label={t('state')}
        places={STATES.map((one) => ({
          to: address.hrefFor({ state: one }),
          label: t(`state.${one}`),
          current: one === state,
        }))}
      />
      <Queue key={state} state={state} />
    </PageFrame>
  );
}

function Queue({ state }: { readonly state: OutcomeState }) {
  const { t } = useTranslation('outcomes');
  const client = useClient();
  const [after, setAfter] = useState<string | null>(null);
  const states = [state];
  const [{ data, error, fetching }, ask] = useQuery({
    query: OFFICE,
    variables: { states, first: 20, after },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.officeOutcomes;
  if (!page && error) return <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask()} />;
  if (!page) return <LoadingLines lines={5} />;
  if (page.nodes.length === 0) return <EmptyState title={t('noneHere')}>{t('noneHereText')}</EmptyState>;
  return (
    <div>
      <OutcomeTable
        caption={t('desk')}
        rows={page.nodes}
        allRows={() =>
          everyPage(client, OFFICE, { states, first: 100 }, ({ officeOutcomes }) => officeOutcomes)
        }
      />
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </div>
  );
}
