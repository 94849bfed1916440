import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { ListStateTag } from './list-state.tag.js';
import styles from './office.module.css';

const LISTS = graphql(`
  query OfficeLists($programmeId: ID!, $states: [ChallengeListState!], $after: String) {
    challengeLists(programmeId: $programmeId, states: $states, first: 20, after: $after) {
      nodes {
        id
        version
        code
        kind
        state
        titleZh
        titleEn
        opensAt
        closesAt
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const STATES = ['draft', 'approved', 'forecast', 'open', 'closed', 'evaluating', 'public_notice'] as const;

/** The lists of a programme, the last to open first; by state, and as a table file. */
export function ListsTable({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const client = useClient();
  const address = useAddress();
  const state = address.among('state', STATES);
  const wishes = { programmeId, states: state ? [state] : null };
  // Another filter begins at its first page.
  const key = `${programmeId} ${state}`;
  const [page, setPage] = useState<{ readonly key: string; readonly after: string | null }>({
    key,
    after: null,
  });
  const after = page.key === key ? page.after : null;
  const [{ data, error, fetching }, ask] = useQuery({ query: LISTS, variables: { ...wishes, after } });
  const moment = (at: string) => t('common:moment', { at: dayAndTime(at, language) });
  const lists = data?.challengeLists;
  return (
    <div className={styles.listing}>
      <div className={`${styles.tools} screen-only`}>
        <SelectField
          label={t('lists.state')}
          value={state ?? ''}
          options={[
            { value: '', label: t('lists.anyState') },
            ...STATES.map((value) => ({ value, label: t(`common:listState.${value}`) })),
          ]}
          onChange={(value) => address.go({ state: value || null })}
        />
        <ExportButton
          name={t('lists.file')}
          columns={[
            { title: t('lists.code'), value: ({ code }) => code },
            { title: t('column.titleZh'), value: ({ titleZh }) => titleZh },
            { title: t('column.titleEn'), value: ({ titleEn }) => titleEn },
            { title: t('lists.kind'), value: ({ kind }) => t(`common:kind.${kind}`) },
            { title: t('lists.state'), value: (list) => t(`common:listState.${list.state}`) },
            { title: t('lists.opens'), value: ({ opensAt }) => moment(opensAt) },
            { title: t('lists.closes'), value: ({ closesAt }) => moment(closesAt) },
          ]}
          rows={() => everyPage(client, LISTS, wishes, (answer) => answer.challengeLists)}
        />
      </div>
      {error && !lists && (
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!error && !lists && <LoadingLines lines={6} />}
      {lists?.nodes.length === 0 && (
        <EmptyState title={t(state ? 'lists.noneOfState' : 'lists.none')}>{t('lists.noneText')}</EmptyState>
      )}
      {lists && lists.nodes.length > 0 && (
        <DataTable
          caption={t('lists.title')}
          rows={lists.nodes}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'title',
              title: t('lists.name'),
              cell: (list) => (
                <>
                  <Link to={`/office/lists/${list.id}`}>{said(list, 'title')}</Link>
                  <br />
                  <span className="small quiet numbers">{list.code}</span>
                </>
              ),
            },
            { key: 'state', title: t('lists.state'), cell: (list) => <ListStateTag state={list.state} /> },
            { key: 'kind', title: t('lists.kind'), cell: ({ kind }) => t(`common:kind.${kind}`) },
            { key: 'opens', title: t('lists.opens'), cell: ({ opensAt }) => moment(opensAt) },
            { key: 'closes', title: t('lists.closes'), cell: ({ closesAt }) => moment(closesAt) },
          ]}
        />
      )}
      {lists?.pageInfo.hasNextPage && (
        <LoadMore
          loading={fetching}
          onMore={() => setPage({ key, after: lists.pageInfo.endCursor ?? null })}
        />
      )}
    </div>
  );
}
