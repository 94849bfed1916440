import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { Facts } from '../../patterns/facts.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { AccountActions } from './account-actions.js';
import { AccountRolesSection } from './account-roles.section.js';
import { AccountStateTag } from './account-state.tag.js';
import styles from './administration.module.css';
import { PostsSection } from './posts.section.js';

const ACCOUNT = graphql(`
  query Account($id: ID!) {
    account(id: $id) {
      id
      version
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
        synthetic
        affiliations {
          id
          version
          main
          titleZh
          titleEn
          startedOn
          endedOn
          organisation {
            id
            nameZh
            nameEn
          }
        }
      }
    }
  }
`);

/** One person's way in: whether it is open, which roles it bears and how far they reach, which posts they hold. */
export function Page() {
  return (
    <MembersOnly capability="account.read">
      <AccountPage />
    </MembersOnly>
  );
}

function AccountPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['administration', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { may } = useSession();
  const [{ data, error }, ask] = useQuery({ query: ACCOUNT, variables: { id } });
  if (error && !data)
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  if (!data) return <LoadingPage />;
  const { account } = data;
  if (!account) return <NotFoundPage />;
  const { person, status, lockedUntil, hasPassword, campusLinked } = account;
  const moment = (at: string) => t('common:moment', { at: dayAndTime(at, language) });
  const ways = [hasPassword && t('wayPassword'), campusLinked && t('wayCampus')].filter(
    (way) => way !== false,
  );
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={said(person, 'name')}
      heading={
        <div className={styles.head}>
          <p className="small">
            <Link to="/office/accounts">{t('accounts.title')}</Link>
          </p>
          <div className={styles.name}>
            <h1>{said(person, 'name')}</h1>
            <AccountStateTag status={status} isLocked={lockedUntil !== null} />
          </div>
        </div>
      }
    >
      <div className={styles.sheet}>
        <Facts
          facts={[
            [t('login'), <code>{account.login}</code>],
            [t('ways'), ways.join(t('common:comma')) || t('wayNone')],
            [t('created'), moment(account.createdAt)],
            [t('lockedUntil'), lockedUntil && moment(lockedUntil)],
            [t('profile'), <Link to={`/people/${person.id}`}>{t('profileLink')}</Link>],
            [
              t('audit.title'),
              may('audit.read') && <Link to={`/office/audit?actor=${person.id}`}>{t('auditOfPerson')}</Link>,
            ],
          ]}
        />
        {may('account.manage') && <AccountActions account={account} />}
      </div>
      <AccountRolesSection account={account} />
      <PostsSection personId={person.id} posts={person.affiliations} />
    </PageFrame>
  );
}
