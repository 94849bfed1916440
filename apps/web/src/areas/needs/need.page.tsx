import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { NeedDetail } from './need-detail.js';
import { useNeed } from './use-need.js';

/** One need, for whoever may see it: its owner, its screeners, the project office, auditors. */
export function Page() {
  return (
    <MembersOnly>
      <LoadedNeed />
    </MembersOnly>
  );
}

function LoadedNeed() {
  const { t } = useTranslation('needs');
  const { id = '' } = useParams();
  const { need, error, again } = useNeed(id);
  if (need) return <NeedDetail need={need} again={again} />;
  if (need === null) return <NotFoundPage />;
  if (!error) return <LoadingPage />;
  return (
    <PageFrame title={t('need')}>
      <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
    </PageFrame>
  );
}
