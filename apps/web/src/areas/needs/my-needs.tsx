import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { MyNeedListQuery, NeedState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { type Address, useAddress } from '../../patterns/list/address.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { NeedStateTag } from './need-state.tag.js';
import { useNextStep } from './next-step.js';
import { NEED_STATES } from './need-states.js';
import styles from './needs.module.css';

const NEEDS = graphql(`
  query MyNeedList($states: [NeedState!], $first: Int!, $after: String) {
    myNeeds(states: $states, first: $first, after: $after) {
      nodes {
        id
        state
        titleZh
        titleEn
        openSides
        submittedAt
        lastActionAt
        stale
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Row = MyNeedListQuery['myNeeds']['nodes'][number];

/** What a clinician has posted, where each stands, and what comes next; with the way to post one more. */
export function MyNeeds() {
  const { t } = useTranslation('needs');
  const address = useAddress();
  const state = address.among('state', NEED_STATES);
  return (
    <PageFrame
      title={t('mine')}
      heading={
        <div className={styles.title_row}>
          <h1>{t('mine')}</h1>
          <LinkButton to="/needs/new" tone="take-up">
            {t('post')}
          </LinkButton>
        </div>
      }
      lead={t('mineLead')}
    >
      <NeedRows key={state ?? ''} state={state} address={address} />
    </PageFrame>
  );
}

function NeedRows({ state, address }: { readonly state: NeedState | null; readonly address: Address }) {
  const { t } = useTranslation(['needs', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const client = useClient();
  const nextStep = useNextStep();
  const [after, setAfter] = useState<string | null>(null);
  const states = state ? [state] : null;
  const [{ data, error, fetching }, ask] = useQuery({
    query: NEEDS,
    variables: { states, first: 20, after },
  });
  const page = data?.myNeeds;
  const title = (need: Row) => said(need, 'title') || t('untitled');
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      title: t('title'),
      cell: (need) => (
        <div className={styles.title_cell}>
          <Link to={need.state === 'draft' ? `/needs/${need.id}/edit` : `/needs/${need.id}`}>
            {title(need)}
          </Link>
        </div>
      ),
    },
    { key: 'state', title: t('state'), cell: (need) => <NeedStateTag state={need.state} /> },
    { key: 'next', title: t('nextStep'), cell: nextStep },
    {
      key: 'since',
      title: t('lastActionAt'),
      numeric: true,
      cell: (need) => (
        <>
          {day(need.lastActionAt, language)}
          {need.stale && <div className="small quiet">{t('stale')}</div>}
        </>
      ),
    },
  ];
  if (!page && error) return <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask()} />;
  if (!page) return <LoadingLines lines={5} />;
  if (page.nodes.length === 0 && !state) {
    return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  }
  return (
    <div className={styles.next}>
      <div className={`${styles.filters} screen-only`}>
        <SelectField
          label={t('state')}
          value={state ?? ''}
          options={[
            { value: '', label: t('allStates') },
            ...NEED_STATES.map((value) => ({ value, label: t(`common:needState.${value}`) })),
          ]}
          onChange={(value) => address.go({ state: value })}
        />
        <ExportButton
          name={t('mine')}
          columns={[
            { title: t('title'), value: title },
            { title: t('state'), value: (need) => t(`common:needState.${need.state}`) },
            { title: t('nextStep'), value: nextStep },
            { title: t('submittedAt'), value: (need) => need.submittedAt && day(need.submittedAt, language) },
            { title: t('lastActionAt'), value: (need) => day(need.lastActionAt, language) },
          ]}
          rows={() => everyPage(client, NEEDS, { states, first: 100 }, ({ myNeeds }) => myNeeds)}
        />
      </div>
      {page.nodes.length > 0 ? (
        <DataTable caption={t('mine')} columns={columns} rows={page.nodes} rowKey={({ id }) => id} />
      ) : (
        <EmptyState title={t('noneHere')}>{t('noneHereText')}</EmptyState>
      )}
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
    </div>
  );
}
