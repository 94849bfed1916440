import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { ListClocks } from './list-clocks.js';
import { ListStateTag } from './list-state.tag.js';
import styles from './office.module.css';
import { type OfficeList, useList } from './use-list.js';

interface ListFrameProps {
  /** Above what the part says of the list: what can be done with it next. */
  readonly children: (list: OfficeList, isDraftOfTheirs: boolean) => ReactNode;
}

/** What every part of a list's editor stands in: whose it is, its state and clocks, and the parts. */
export function ListFrame({ children }: ListFrameProps) {
  return (
    <MembersOnly capability={['list.read', 'list.manage']}>
      <Frame>{children}</Frame>
    </MembersOnly>
  );
}

function Frame({ children }: ListFrameProps) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const { may } = useSession();
  const { list, error, loading, again } = useList();
  if (!list) {
    if (loading) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('lists.title')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
      </PageFrame>
    );
  }
  const isDraftOfTheirs = list.state === 'draft' && may('list.manage');
  const address = `/office/lists/${list.id}`;
  const parts = [
    { to: address, label: t('list.challenges') },
    ...(isDraftOfTheirs ? [{ to: `${address}/pool`, label: t('list.pool') }] : []),
    { to: `${address}/details`, label: t('list.details') },
    { to: `${address}/preview`, label: t('list.preview') },
  ];
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={said(list, 'title')}
      heading={
        <div className="screen-only">
          <p className={styles.trail}>
            <Link to={`/office/lists?programme=${list.programme.id}`}>{t('lists.title')}</Link>
            <span aria-hidden> / </span>
            <span className="quiet">{said(list.programme, 'name')}</span>
          </p>
          <p className={styles.marks}>
            <ListStateTag state={list.state} />
            <span className="small quiet numbers">{list.code}</span>
            <span className="small quiet">{t(`common:kind.${list.kind}`)}</span>
          </p>
          <h1>{said(list, 'title')}</h1>
          <ListClocks list={list} />
          <div className={styles.parts}>
            <SubNav label={t('list.parts')} places={parts} />
          </div>
        </div>
      }
    >
      {children(list, isDraftOfTheirs)}
    </PageFrame>
  );
}
