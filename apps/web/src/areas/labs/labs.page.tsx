import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { RefusedError } from '../../app/graphql/every-page.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { useCampusName } from '../../app/vocabulary/campus.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import type { SearchFilterInput } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SearchBox } from '../../patterns/search-box.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { FILTERS, LabFilters } from './lab-filters.js';
import { LabDialog } from './lab.dialog.js';
import { LabRow } from './lab-row.js';
import { MoreLabs } from './more-labs.js';
import styles from './labs.module.css';
import { FOUND_LABS, type LabInList, PER_PAGE } from './labs.query.js';
import { useTermNames } from './term-names.js';

/** At most this many on a page of an export; the search gives no more at once. */
const MOST = 100;

/** Shared laboratories, platforms and workshops: what they have, where, and for whom. */
export function Page() {
  const { t } = useTranslation(['labs', 'common']);
  const said = useSaid();
  const client = useClient();
  const vocabulary = useVocabulary();
  const campusName = useCampusName();
  const address = useAddress();
  const navigate = useNavigate();
  const { may } = useSession();
  const [opening, setOpening] = useState(false);
  const q = address.get('q').trim().slice(0, 200);
  const filters: SearchFilterInput[] = FILTERS.flatMap((attribute) => {
    const value = address.get(attribute);
    return value === '' ? [] : [{ attribute, values: [value] }];
  });
  const sort = address.get('sort') === 'updated' ? [{ attribute: 'updatedAt', descending: true }] : [];
  const wishes = { q, filters, sort };
  const [{ data, fetching, error }, ask] = useQuery({
    query: FOUND_LABS,
    variables: { ...wishes, page: 1, perPage: PER_PAGE },
  });
  const found = data?.search;
  const labs = (found?.hits ?? []).flatMap(({ facility, highlights }) =>
    facility ? [{ facility, highlights }] : [],
  );
  const methods = found?.facets.find(({ attribute }) => attribute === 'methods')?.values ?? [];
  const termName = useTermNames([
    ...methods.map(({ value }) => value),
    ...labs.flatMap(({ facility }) => facility.methods),
    address.get('methods'),
  ]);
  const every = async (): Promise<readonly LabInList[]> => {
    const rows: LabInList[] = [];
    for (let page = 1; ; page += 1) {
      const answer = await client.query(FOUND_LABS, { ...wishes, page, perPage: MOST }).toPromise();
      if (answer.error) throw new RefusedError(refusalOfError(answer.error));
      rows.push(...(answer.data?.search.hits ?? []).flatMap(({ facility }) => facility ?? []));
      if (!answer.data || answer.data.search.total <= page * MOST) return rows;
    }
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
          <LabFilters address={address} facets={found?.facets ?? []} termName={termName} />
        </div>
        <div>
          <div className={styles.bar}>
            <p className="quiet numbers" role="status">
              {found && t('total', { count: found.total })}
            </p>
            <span className={styles.acts}>
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
                  {
                    title: t('kinds'),
                    value: (lab) =>
                      lab.resourceKinds.map((kind) => t(`kind.${kind}`)).join(t('common:comma')),
                  },
                  {
                    title: t('methods'),
                    value: (lab) => lab.methods.map(termName).join(t('common:comma')),
                  },
                  { title: t('openAccess'), value: (lab) => t(lab.openAccess ? 'open' : 'inside') },
                ]}
                rows={every}
              />
              {may('facility.manage') && <Button onClick={() => setOpening(true)}>{t('newLab')}</Button>}
            </span>
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
            {found && found.total > PER_PAGE && <MoreLabs key={JSON.stringify(wishes)} {...wishes} />}
          </ul>
        </div>
      </div>
      {opening && (
        <LabDialog
          lab={null}
          onClose={() => setOpening(false)}
          onSaved={(id) => {
            setOpening(false);
            void navigate(`/labs/${id}`);
          }}
        />
      )}
    </PageFrame>
  );
}
