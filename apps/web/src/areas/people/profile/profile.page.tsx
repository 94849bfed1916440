import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { LoadingPage } from '../../../patterns/loading-page.js';
import { MembersOnly } from '../../../patterns/members-only.js';
import { PageFrame } from '../../../patterns/page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { ProfileEditor } from './profile-editor.js';
import { MY_PROFILE } from './profile.query.js';
import { StartProfile } from './start-profile.js';

/** One's own profile: what one writes of oneself, and what matching makes of it. */
export function Page() {
  return (
    <MembersOnly capability="profile.edit">
      <Mine />
    </MembersOnly>
  );
}

function Mine() {
  const { t } = useTranslation('profile');
  const [{ data, error, fetching }, ask] = useQuery({ query: MY_PROFILE });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (data?.myProfile) return <ProfileEditor profile={data.myProfile} onReload={again} />;
  if (data) return <StartProfile onStarted={again} />;
  if (fetching || !error) return <LoadingPage />;
  return (
    <PageFrame title={t('title')}>
      <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
    </PageFrame>
  );
}
