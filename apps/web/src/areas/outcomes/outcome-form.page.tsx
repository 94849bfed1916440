import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { OutcomeForm } from './outcome-form.js';
import { OUTCOME } from './outcome.query.js';

/** Handing in an outcome, and going on with one. A new one names its draft in the address from its first save on. */
export function Page() {
  const { pathname } = useLocation();
  return (
    <MembersOnly capability="outcome.write">
      <FormOfAddress key={pathname} />
    </MembersOnly>
  );
}

function FormOfAddress() {
  const { id = '' } = useParams();
  const address = useAddress();
  // The form keeps its own outcome from here on: what it saves must not make it start again.
  const [startedWith] = useState(id || address.get('draft'));
  if (startedWith !== '') return <LoadedForm id={startedWith} />;
  return <OutcomeForm outcome={null} again={() => undefined} />;
}

function LoadedForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('outcomes');
  const [{ data, error }, ask] = useQuery({
    query: OUTCOME,
    variables: { id },
    requestPolicy: 'network-only',
  });
  const [loaded, setLoaded] = useState<typeof data>();
  if (data && !loaded) setLoaded(data);
  const outcome = loaded?.outcome;
  if (outcome) {
    if (!outcome.actions.includes('edit')) return <Navigate to={`/outcomes/${id}`} replace />;
    return <OutcomeForm outcome={outcome} again={() => location.reload()} />;
  }
  if (loaded) return <NotFoundPage />;
  if (!error) return <LoadingPage />;
  return (
    <PageFrame title={t('hand')}>
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask()} />
    </PageFrame>
  );
}
