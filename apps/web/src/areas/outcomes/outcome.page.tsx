import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { OutcomeDetail } from './outcome-detail.js';
import { OUTCOME } from './outcome.query.js';

/** One outcome, for whoever may see it. */
export function Page() {
  const { t } = useTranslation('outcomes');
  const { id = '' } = useParams();
  const [{ data, error }, ask] = useQuery({ query: OUTCOME, variables: { id } });
  const again = () => ask({ requestPolicy: 'network-only' });
  if (data?.outcome) return <OutcomeDetail outcome={data.outcome} again={again} />;
  if (data) return <NotFoundPage />;
  if (!error) return <LoadingPage />;
  return (
    <PageFrame title={t('outcome')}>
      <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
    </PageFrame>
  );
}
