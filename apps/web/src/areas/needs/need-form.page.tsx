import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useParams } from 'react-router';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { NeedForm } from './need-form.js';
import { useNeed } from './use-need.js';

/** Posting a need, and going on with one. A new one names its draft in the address from its first save on. */
export function Page() {
  const { pathname } = useLocation();
  return (
    <MembersOnly capability="need.write">
      <FormOfAddress key={pathname} />
    </MembersOnly>
  );
}

function FormOfAddress() {
  const { id = '' } = useParams();
  const address = useAddress();
  // The form keeps its own need from here on: what it saves must not make it start again.
  const [startedWith] = useState(id || address.get('draft'));
  return startedWith === '' ? (
    <NeedForm need={null} again={() => undefined} />
  ) : (
    <LoadedForm id={startedWith} />
  );
}

function LoadedForm({ id }: { readonly id: string }) {
  const { t } = useTranslation('needs');
  const { viewer } = useSession();
  const { need, error, again } = useNeed(id);
  if (need) {
    const isEditable = need.state === 'draft' || need.state === 'info_requested';
    if (need.owner.id !== viewer?.person?.id || !isEditable) return <Navigate to={`/needs/${id}`} replace />;
    return <NeedForm key={id} need={need} again={again} />;
  }
  if (need === null) return <NotFoundPage />;
  if (!error) return <LoadingPage />;
  return (
    <PageFrame title={t('post')}>
      <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
    </PageFrame>
  );
}
