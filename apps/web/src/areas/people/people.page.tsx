import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSession } from '../../app/session/session.context.js';
import { LinkButton } from '../../patterns/link-button.js';
import { useAddress } from '../../patterns/list/address.js';
import { PageFrame } from '../../patterns/page.js';
import { SearchBox } from '../../patterns/search-box.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { FoundPeople } from './found-people.js';
import { ListedPeople } from './listed-people.js';
import { PeopleExport } from './people-export.js';
import { PeopleFilters } from './people-filters.js';
import { needsSearch, peopleFiltersOf, peopleListOf, peopleSortOf, peopleWishesOf } from './people-wishes.js';
import styles from './people.module.css';
import { PEOPLE_FACETS } from './people.query.js';

/** Who knows what: everybody with a profile, with words, filters and an order, all of which stand in the address. */
export function Page() {
  const { t } = useTranslation(['people', 'common']);
  const { viewer } = useSession();
  const address = useAddress();
  const wishes = peopleWishesOf(address);
  const filters = peopleFiltersOf(wishes);
  const [{ data }] = useQuery({ query: PEOPLE_FACETS, variables: { q: wishes.q, filters } });
  const found = data?.search;
  const valuesOf = (name: string) => found?.facets.find(({ attribute }) => attribute === name)?.values ?? [];
  const key = address.hrefFor({});
  return (
    <PageFrame
      title={t('title')}
      heading={
        <div className={styles.head}>
          <div>
            <h1>{t('title')}</h1>
            <p className={styles.lead}>{t('lead')}</p>
          </div>
          {viewer && (
            <LinkButton to="/profile" tone="plain">
              {t('toMyProfile')}
            </LinkButton>
          )}
        </div>
      }
    >
      <SubNav
        label={t('title')}
        places={[
          { to: '/people', label: t('title') },
          { to: '/people/bridges', label: t('bridges.short') },
          { to: '/labs', label: t('toLabs') },
        ]}
      />
      <div className={styles.columns}>
        <div className={`${styles.side} screen-only`}>
          <SearchBox
            label={t('search')}
            hint={t('searchHint')}
            q={wishes.q}
            onSearch={(q) => address.go({ q }, true)}
          />
          <PeopleFilters wishes={wishes} address={address} valuesOf={valuesOf} />
        </div>
        <div>
          <div className={styles.bar}>
            <p className={`${styles.total} numbers`} role="status">
              {found && t(found.totalIsCapped ? 'totalMore' : 'total', { count: found.total })}
            </p>
            <PeopleExport wishes={wishes} />
          </div>
          {needsSearch(wishes) ? (
            <FoundPeople key={key} q={wishes.q} filters={filters} sort={peopleSortOf(wishes)} />
          ) : (
            <ListedPeople key={key} wishes={peopleListOf(wishes)} />
          )}
        </div>
      </div>
    </PageFrame>
  );
}
