import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { PageFrame } from '../../patterns/page.js';
import { RUN } from './run.operations.js';
import { RunView } from './run.view.js';

/** One run: live while it works; then what it came to, its groups, its network, its fairness. */
export function Page() {
  const { runId = '' } = useParams();
  return (
    <MembersOnly capability="match.read">
      <Run key={runId} id={runId} />
    </MembersOnly>
  );
}

function Run({ id }: { readonly id: string }) {
  const { t } = useTranslation('matching');
  const [{ data, fetching, error }, ask] = useQuery({ query: RUN, variables: { id } });
  const renew = () => ask({ requestPolicy: 'network-only' });
  if (data?.matchRun) return <RunView run={data.matchRun} onChange={renew} />;
  if (fetching) return <LoadingPage />;
  return (
    <PageFrame title={t('run.title')} nav={<OfficeNav />} heading={null}>
      {error ? (
        <ProblemNote refusal={refusalOfError(error)} onRetry={renew} />
      ) : (
        <EmptyState
          level="page"
          title={t('run.none')}
          action={<LinkButton to="/matching">{t('run.back')}</LinkButton>}
        >
          {t('run.noneText')}
        </EmptyState>
      )}
    </PageFrame>
  );
}
