import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { DuplicateSort, DuplicateState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SearchBox } from '../../patterns/search-box.js';
import { SelectField } from '../../patterns/select-field.js';
import { SubNav } from '../../patterns/sub-nav.js';
import styles from './duplicates.module.css';
import { PairEntry } from './pair.entry.js';
import { PairsExport } from './pairs-export.js';
import { PAIRS, type PairFilter } from './pairs.query.js';
import { ScanSection } from './scan.section.js';

const COUNTS = graphql(`
  query DuplicateCounts {
    duplicateCounts {
      open
      dismissed
      merged
    }
  }
`);

const STATES: readonly DuplicateState[] = ['open', 'dismissed', 'merged'];
const SORTS: readonly DuplicateSort[] = ['SCORE', 'NEWEST'];

/** Records of the register that may be one person: to be compared, and merged or told apart. */
export function Page() {
  return (
    <MembersOnly capability="duplicate.decide">
      <Duplicates />
    </MembersOnly>
  );
}

function Duplicates() {
  const { t } = useTranslation('duplicates');
  const address = useAddress();
  const [{ data }, ask] = useQuery({ query: COUNTS, requestPolicy: 'cache-and-network' });
  // Which comparison the list shows: a finished one may have found more.
  const [round, setRound] = useState(0);
  const compared = () => {
    ask({ requestPolicy: 'network-only' });
    setRound((last) => last + 1);
  };
  const filter: PairFilter = {
    state: address.among('state', STATES) ?? 'open',
    name: address.get('q') || null,
    sort: address.among('sort', SORTS) ?? 'SCORE',
  };
  return (
    <PageFrame nav={<OfficeNav />} title={t('title')} lead={t('lead')}>
      <ScanSection onDone={compared} />
      <div className={styles.list}>
        <SubNav
          label={t('states')}
          places={STATES.map((state) => ({
            to: address.hrefFor({ state: state === 'open' ? null : state }),
            label: data
              ? t(`state.${state}.count`, { count: data.duplicateCounts[state] })
              : t(`state.${state}`),
            current: filter.state === state,
          }))}
        />
        <div className={`${styles.filters} screen-only`}>
          <SearchBox
            labelled
            label={t('search')}
            hint={t('searchHint')}
            q={address.get('q')}
            onSearch={(q) => address.go({ q }, true)}
          />
          <SelectField
            label={t('sort')}
            value={filter.sort}
            options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
            onChange={(sort) => address.go({ sort: sort === 'SCORE' ? null : sort })}
          />
        </div>
        <Pairs
          key={`${round} ${JSON.stringify(filter)}`}
          filter={filter}
          clearHref={address.hrefFor({ q: null })}
        />
      </div>
    </PageFrame>
  );
}

function Pairs({ filter, clearHref }: { readonly filter: PairFilter; readonly clearHref: string }) {
  const { t } = useTranslation('duplicates');
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({
    query: PAIRS,
    variables: { ...filter, after },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.duplicatePairs;
  if (error && !page)
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!page) return <LoadingLines lines={6} />;
  if (page.nodes.length === 0)
    return (
      <EmptyState
        title={t(filter.name ? 'none.found' : `none.${filter.state}`)}
        action={filter.name && <Link to={clearHref}>{t('clear')}</Link>}
      >
        {!filter.name && t(`none.${filter.state}.text`)}
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.pairs}>
        {page.nodes.map((pair) => (
          <PairEntry key={pair.id} pair={pair} />
        ))}
      </ul>
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
      <PairsExport filter={filter} />
    </>
  );
}
