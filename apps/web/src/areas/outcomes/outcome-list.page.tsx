import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSession } from '../../app/session/session.context.js';
import type { SearchFilterInput } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SearchBox } from '../../patterns/search-box.js';
import { SelectField } from '../../patterns/select-field.js';
import { OutcomeFilters } from './outcome-filters.js';
import { OutcomeRow } from './outcome-row.js';
import styles from './outcomes.module.css';

const FOUND = graphql(`
  query FoundOutcomes(
    $q: String!
    $filters: [SearchFilterInput!]
    $sort: [SearchSortInput!]
    $facets: [String!]
    $perPage: Int!
  ) {
    search(
      index: outcomes
      q: $q
      filters: $filters
      sort: $sort
      facets: $facets
      openFacets: true
      perPage: $perPage
    ) {
      total
      totalIsCapped
      facets {
        attribute
        values {
          value
          count
        }
      }
      hits {
        id
        highlights {
          attribute
          html
        }
        outcome {
          id
          type
          standardLevel
          titleZh
          titleEn
          summaryZh
          summaryEn
          year
          trl
          synthetic
        }
      }
    }
  }
`);

const PAGE = 20;
/** The search gives no more at once. */
const MOST = 100;
const SORTS = ['year', 'trl'] as const;

/** Published outcomes with words, filters and an order, all of which stand in the address. */
export function Page() {
  const { t } = useTranslation('outcomes');
  const { may } = useSession();
  const address = useAddress();
  const [perPage, setPerPage] = useState(PAGE);
  const q = address.get('q').slice(0, 200);
  const sort = address.among('sort', SORTS);
  const exactly = (attribute: 'year' | 'trl'): SearchFilterInput[] => {
    const value = Number(address.get(attribute));
    return Number.isInteger(value) && value > 0 ? [{ attribute, gte: value, lte: value }] : [];
  };
  const valued = (name: string, attribute: string): SearchFilterInput[] =>
    address.get(name) ? [{ attribute, values: [address.get(name)] }] : [];
  const filters = [
    ...valued('type', 'type'),
    ...valued('discipline', 'disciplines'),
    ...exactly('year'),
    ...exactly('trl'),
  ];
  const [{ data, error, fetching }, ask] = useQuery({
    query: FOUND,
    variables: {
      q,
      filters,
      sort: [{ attribute: sort ?? (q === '' ? 'publishedAt' : ''), descending: true }].filter(
        ({ attribute }) => attribute !== '',
      ),
      facets: ['type', 'year', 'trl', 'disciplines'],
      perPage,
    },
  });
  const found = data?.search;
  return (
    <PageFrame
      title={t('title')}
      heading={
        <div className={styles.title_row}>
          <h1>{t('title')}</h1>
          {may('outcome.write') && <LinkButton to="/outcomes/mine">{t('mine')}</LinkButton>}
        </div>
      }
      lead={t('lead')}
    >
      <div className={styles.columns}>
        <div className={`${styles.filters} screen-only`}>
          <SearchBox
            label={t('search')}
            hint={t('searchHint')}
            q={q}
            onSearch={(wanted) => address.go({ q: wanted }, true)}
          />
          <SelectField
            label={t('sort')}
            value={sort ?? ''}
            options={[
              { value: '', label: t(q === '' ? 'sort.newest' : 'sort.best') },
              ...SORTS.map((value) => ({ value, label: t(`sort.${value}`) })),
            ]}
            onChange={(value) => address.go({ sort: value })}
          />
          <OutcomeFilters address={address} facets={found?.facets ?? []} />
        </div>
        <div>
          <p className={`${styles.total} numbers`} role="status">
            {found && t('total', { count: found.total })}
          </p>
          {error && !found && (
            <ProblemNote
              refusal={refusalOfError(error)}
              onRetry={() => ask({ requestPolicy: 'network-only' })}
            />
          )}
          {!found && !error && <LoadingLines lines={9} />}
          {found && found.total === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
          {found && found.total > 0 && (
            <ul className={styles.list}>
              {found.hits.map((hit) => (
                <OutcomeRow key={hit.id} hit={hit} />
              ))}
            </ul>
          )}
          {found && found.total > perPage && perPage < MOST && (
            <LoadMore loading={fetching} onMore={() => setPerPage(perPage + PAGE)} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}
