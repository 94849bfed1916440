import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { AccountsQuery, AccountStatus, Role } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { SearchBox } from '../../patterns/search-box.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { AccountStateTag } from './account-state.tag.js';
import styles from './administration.module.css';
import { NewAccountDialog } from './new-account.dialog.js';
import { ACCOUNT_STATUSES, ROLES } from './roles.js';

const ACCOUNTS = graphql(`
  query Accounts($search: String, $role: Role, $status: AccountStatus, $after: String) {
    accounts(first: 30, after: $after, search: $search, role: $role, status: $status) {
      nodes {
        id
        login
        status
        lockedUntil
        hasPassword
        campusLinked
        createdAt
        roles {
          role
          organisationId
          programmeId
        }
        person {
          id
          nameZh
          nameEn
          affiliations {
            id
            titleZh
            titleEn
            organisation {
              id
              nameZh
              nameEn
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type AccountRow = AccountsQuery['accounts']['nodes'][number];

/** Everybody's way in: found by name, role and state, each leading to the account itself. */
export function Page() {
  const { t } = useTranslation(['administration', 'common']);
  const { may } = useSession();
  const [isNew, setNew] = useState(false);
  const address = useAddress();
  const filter = {
    search: address.get('q') || null,
    role: address.among<Role>('role', ROLES),
    status: address.among<AccountStatus>('status', ACCOUNT_STATUSES),
  };
  return (
    <MembersOnly capability="account.read">
      <PageFrame nav={<OfficeNav />} title={t('accounts.title')} lead={t('accounts.lead')}>
        <div className={styles.list}>
          <div className={`${styles.filters} screen-only`}>
            <SearchBox
              labelled
              label={t('accounts.search')}
              hint={t('accounts.searchHint')}
              q={address.get('q')}
              onSearch={(q) => address.go({ q }, true)}
            />
            <SelectField
              label={t('role')}
              value={filter.role ?? ''}
              options={[
                { value: '', label: t('all') },
                ...ROLES.map((role) => ({ value: role, label: t(`common:role.${role}`) })),
              ]}
              onChange={(role) => address.go({ role })}
            />
            <SelectField
              label={t('state')}
              value={filter.status ?? ''}
              options={[
                { value: '', label: t('all') },
                ...ACCOUNT_STATUSES.map((status) => ({ value: status, label: t(`accountState.${status}`) })),
              ]}
              onChange={(status) => address.go({ status })}
            />
            {may('account.manage') && (
              <Button type="primary" onClick={() => setNew(true)}>
                {t('accounts.new')}
              </Button>
            )}
          </div>
          <AccountTable
            key={JSON.stringify(filter)}
            filter={filter}
            clearHref={address.hrefFor({ q: null, role: null, status: null })}
          />
        </div>
        <NewAccountDialog open={isNew} onClose={() => setNew(false)} />
      </PageFrame>
    </MembersOnly>
  );
}

interface AccountTableProps {
  readonly filter: {
    readonly search: string | null;
    readonly role: Role | null;
    readonly status: AccountStatus | null;
  };
  readonly clearHref: string;
}

function AccountTable({ filter, clearHref }: AccountTableProps) {
  const { t } = useTranslation(['administration', 'common']);
  const said = useSaid();
  const client = useClient();
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, fetching, error }, ask] = useQuery({ query: ACCOUNTS, variables: { ...filter, after } });
  const page = data?.accounts;
  if (error && !page)
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!page) return <LoadingLines lines={9} />;
  if (page.nodes.length === 0)
    return (
      <EmptyState title={t('accounts.none')} action={<Link to={clearHref}>{t('clear')}</Link>}>
        {t('accounts.noneHint')}
      </EmptyState>
    );
  const rolesOf = ({ roles }: AccountRow) =>
    [...new Set(roles.map(({ role }) => t(`common:role.${role}`)))].join(t('common:comma')) || t('noRole');
  const postOf = ({ person }: AccountRow) => {
    const [main] = person.affiliations;
    return main ? `${said(main.organisation, 'name')} · ${said(main, 'title')}` : '—';
  };
  return (
    <>
      <DataTable
        caption={t('accounts.title')}
        rows={page.nodes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'person',
            title: t('person'),
            cell: ({ id, person }) => <Link to={`/office/accounts/${id}`}>{said(person, 'name')}</Link>,
          },
          { key: 'login', title: t('login'), cell: ({ login }) => <code>{login}</code> },
          { key: 'post', title: t('mainPost'), cell: postOf },
          { key: 'roles', title: t('roles'), cell: rolesOf },
          {
            key: 'state',
            title: t('state'),
            cell: ({ status, lockedUntil }) => (
              <AccountStateTag status={status} isLocked={lockedUntil !== null} />
            ),
          },
        ]}
      />
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
      <div className={`${styles.foot} screen-only`}>
        <ExportButton
          name="accounts"
          columns={[
            { title: t('person'), value: ({ person }) => said(person, 'name') },
            { title: t('login'), value: ({ login }) => login },
            { title: t('mainPost'), value: postOf },
            { title: t('roles'), value: rolesOf },
            { title: t('state'), value: ({ status }) => t(`accountState.${status}`) },
            { title: t('created'), value: ({ createdAt }) => createdAt },
          ]}
          rows={() => everyPage(client, ACCOUNTS, { ...filter, after: null }, (all) => all.accounts)}
        />
      </div>
    </>
  );
}
