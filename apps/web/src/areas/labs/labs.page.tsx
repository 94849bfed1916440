import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient, useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { RefusedError } from '../../app/graphql/every-page.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import type { SearchFilterInput } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadMore } from '../../patterns/load-more.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SearchBox } from '../../patterns/search-box.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { LabFilters } from './lab-filters.js';
import { LabRow } from './lab-row.js';
import styles from './labs.module.css';
import { FOUND_LABS, type LabInList } from './labs.query.js';

const PER_PAGE = 24;
const MOST = 100;

/** Shared laboratories, platforms and workshops: what they have, where, and for whom. */
export function Page() {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  const client = useClient();
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const address = useAddress();
  const [shown, setShown] = useState(PER_PAGE);
  const q = address.get('q').trim().slice(0, 200);
  const filters: SearchFilterInput[] = ['categories', 'city', 'campus', 'openAccess'].flatMap((attribute) => {
    const value = address.get(attribute);
    return value === '' ? [] : [{ attribute, values: [value] }];
  });
  const sort = address.get('sort') === 'updated' ? [{ attribute: 'updatedAt', descending: true }] : [];
  const variables = { q, filters, sort, page: 1 };
  const [{ data, fetching, error }, ask] = useQuery({
    query: FOUND_LABS,
    variables: { ...variables, perPage: shown },
  });
  const found = data?.search;
  const labs = (found?.hits ?? []).flatMap(({ facility, highlights }) =>
    facility ? [{ facility, highlights }] : [],
  );
  const every = async (): Promise<readonly LabInList[]> => {
    const answer = await client.query(FOUND_LABS, { ...variables, perPage: MOST }).toPromise();
    if (answer.error) throw new RefusedError(refusalOfError(answer.error));
    return (answer.data?.search.hits ?? []).flatMap(({ facility }) => facility ?? []);
  };
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      <SubNav
        label={t('title')}
        places={[
          { to: '/people', label: t('toPeople') },
          { to: '/labs', label: t('title') },
        ]}
      />
      <div className={styles.columns}>
        <div className={`${styles.side} screen-only`}>
          <SearchBox
            label={t('search')}
            hint={t('searchHint')}
            q={q}
            onSearch={(next) => address.go({ q: next }, true)}
          />
          <LabFilters address={address} facets={found?.facets ?? []} />
        </div>
        <div>
          <div className={styles.bar}>
            <p className="quiet numbers" role="status">
              {found && t('total', { count: found.total })}
            </p>
            <ExportButton<LabInList>
              name={t('title')}
              columns={[
                { title: t('name'), value: (lab) => said(lab, 'name') },
                { title: t('organisation'), value: (lab) => said(lab.organisation, 'name') },
                {
                  title: t('categories'),
                  value: (lab) => lab.categories.map(vocabulary.category).join(t('common:comma')),
                },
                { title: t('campus'), value: (lab) => lab.campus && campusName(lab.campus) },
                { title: t('city'), value: (lab) => lab.city },
                { title: t('openAccess'), value: (lab) => t(lab.openAccess ? 'open' : 'inside') },
              ]}
              rows={every}
            />
          </div>
          {!found && error && (
            <ProblemNote
              refusal={refusalOfError(error)}
              onRetry={() => ask({ requestPolicy: 'network-only' })}
            />
          )}
          {!found && fetching && <LoadingLines lines={9} />}
          {found?.total === 0 && (
            <EmptyState
              title={t('none')}
              action={
                <LinkButton to="/labs" tone="plain">
                  {t('noneAction')}
                </LinkButton>
              }
            >
              {t('noneText')}
            </EmptyState>
          )}
          <ul className={styles.list}>
            {labs.map(({ facility, highlights }) => (
              <LabRow key={facility.id} lab={facility} highlights={highlights} />
            ))}
          </ul>
          {found && found.total > shown && shown < MOST && (
            <LoadMore loading={fetching} onMore={() => setShown(Math.min(MOST, shown + PER_PAGE))} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}
