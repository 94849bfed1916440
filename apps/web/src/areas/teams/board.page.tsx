import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { boardFilterOf } from './board-filter.js';
import { BoardFilters } from './board-filters.js';
import { BOARD_PROGRAMMES, MY_STANDING } from './board.query.js';
import { FormTeamDialog } from './form-team.dialog.js';
import { MyStanding } from './my-standing.js';
import styles from './teams.module.css';
import { TeamBoard } from './team-board.js';

/** The team board: who looks for whom, and the way into a team. */
export function Page() {
  return (
    <MembersOnly>
      <BoardPage />
    </MembersOnly>
  );
}

function BoardPage() {
  const { t } = useTranslation('teams');
  const said = useSaid();
  const address = useAddress();
  const { may } = useSession();
  const [{ data, error }, ask] = useQuery({ query: BOARD_PROGRAMMES });
  const [{ data: mine }, askMine] = useQuery({ query: MY_STANDING });
  const [forming, setForming] = useState(false);
  const programmes = data?.programmes.nodes;
  if (!programmes) {
    if (!error) return <LoadingPage />;
    return (
      <PageFrame title={t('board.title')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      </PageFrame>
    );
  }
  const programme = programmes.find(({ id }) => id === address.get('programme')) ?? programmes[0];
  if (!programme) return <EmptyState level="page" title={t('board.noProgramme')} />;
  const isIn = mine?.myTeams.some((team) => team.programmeId === programme.id) ?? true;
  const mayForm = may('team.join') && mine !== undefined && !isIn;
  const { teamSizeMin: min, teamSizeMax: max } = programme;
  const again = () => askMine({ requestPolicy: 'network-only' });
  return (
    <PageFrame
      title={t('board.title')}
      heading={
        <div className={styles.board_head}>
          <div>
            <p className={styles.kicker}>{said(programme, 'name')}</p>
            <h1>{t('board.title')}</h1>
          </div>
          {mayForm && (
            <Button type="primary" size="large" onClick={() => setForming(true)}>
              {t('form.open')}
            </Button>
          )}
        </div>
      }
      lead={t('board.lead', { min, max })}
    >
      {may('team.join') && mine && (
        <MyStanding standing={mine} programmeId={programme.id} onChanged={again} />
      )}
      <div className={styles.board}>
        <BoardFilters
          address={address}
          programmes={programmes}
          programmeId={programme.id}
          filter={boardFilterOf(address)}
        />
        <TeamBoard
          key={`${programme.id} ${address.hrefFor({})}`}
          address={address}
          programme={programme}
          mayApply={mayForm}
          applications={mine?.myTeamApplications ?? []}
          onApplied={again}
          onForm={mayForm ? () => setForming(true) : null}
        />
      </div>
      <FormTeamDialog open={forming} programme={programme} onClose={() => setForming(false)} />
    </PageFrame>
  );
}
