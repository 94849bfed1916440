import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { LinkButton } from '../../../patterns/link-button.js';
import { LoadingLines } from '../../../patterns/loading-page.js';
import { MembersOnly } from '../../../patterns/members-only.js';
import { PageFrame } from '../../../patterns/page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { SubNav } from '../../../patterns/sub-nav.js';
import { ALERTS } from './alerts.query.js';
import styles from './alerts.module.css';
import { DigestList } from './digest-list.js';
import { PreferenceSection } from './preference.section.js';
import { SavedList } from './saved-list.js';

/** What the reader wants to hear of, how often, and what they were told: everything that is switched, in one place. */
export function Page() {
  return (
    <MembersOnly>
      <Alerts />
    </MembersOnly>
  );
}

function Alerts() {
  const { t } = useTranslation('alerts');
  const [{ data, error }, ask] = useQuery({ query: ALERTS });
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <PageFrame
      title={t('title')}
      narrow
      nav={
        <SubNav
          label={t('which')}
          places={[
            { to: '/alerts', label: t('title') },
            { to: '/notices', label: t('toNotices') },
          ]}
        />
      }
      heading={
        <div className={styles.head}>
          <h1>{t('title')}</h1>
          <LinkButton to="/search" tone="plain">
            {t('toSearch')}
          </LinkButton>
        </div>
      }
      lead={t('lead')}
    >
      {error && !data && <ProblemNote refusal={refusalOfError(error)} onRetry={again} />}
      {!data && !error && <LoadingLines lines={8} />}
      {data && (
        <>
          <SavedList searches={data.savedSearches} paused={data.myAlertPreference.paused} onChange={again} />
          <PreferenceSection preference={data.myAlertPreference} onChange={again} />
          <DigestList />
        </>
      )}
    </PageFrame>
  );
}
