import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import type { MyTeamStandingQuery, TeamBoardProgrammesQuery } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import type { Address } from '../../patterns/list/address.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { ApplyDialog, type AppliedTo } from './apply.dialog.js';
import { boardFilterOf, isNarrowed, showsAll } from './board-filter.js';
import { BOARD } from './board.query.js';
import { TeamCard } from './team-card.js';
import styles from './teams.module.css';

interface TeamBoardProps {
  readonly address: Address;
  readonly programme: TeamBoardProgrammesQuery['programmes']['nodes'][number];
  /** True for a student who is in no team of the programme. */
  readonly mayApply: boolean;
  readonly applications: MyTeamStandingQuery['myTeamApplications'];
  readonly onApplied: () => void;
  /** Null where the reader cannot form a team here. */
  readonly onForm: (() => void) | null;
}

/** The teams of a programme as cards. Give it a new key for other filters. */
export function TeamBoard({ address, programme, mayApply, applications, onApplied, onForm }: TeamBoardProps) {
  const [after, setAfter] = useState<string | null>(null);
  const [wanted, setWanted] = useState<AppliedTo | null>(null);
  const variables = { programmeId: programme.id, filter: boardFilterOf(address), first: 24, after };
  const [{ data, error, fetching }, ask] = useQuery({ query: BOARD, variables });
  const teams = data?.teams.nodes;
  if (!teams) {
    if (!error) return <LoadingLines lines={6} />;
    return (
      <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  }
  if (teams.length === 0) return <NoTeams address={address} onForm={onForm} />;
  const { hasNextPage, endCursor } = data.teams.pageInfo;
  const waiting = new Set(applications.filter(({ state }) => state === 'pending').map(({ team }) => team.id));
  return (
    <>
      <ul className={styles.cards}>
        {teams.map((team) => (
          <TeamCard
            key={team.id}
            team={team}
            sizeMax={programme.teamSizeMax}
            isWaiting={waiting.has(team.id)}
            onApply={mayApply && !waiting.has(team.id) ? () => setWanted(team) : null}
          />
        ))}
      </ul>
      {hasNextPage && <LoadMore loading={fetching} onMore={() => setAfter(endCursor ?? null)} />}
      <ApplyDialog team={wanted} onClose={() => setWanted(null)} onApplied={onApplied} />
    </>
  );
}

function NoTeams({ address, onForm }: Pick<TeamBoardProps, 'address' | 'onForm'>) {
  const { t } = useTranslation('teams');
  if (isNarrowed(address)) {
    return (
      <EmptyState
        title={t('board.nothing')}
        action={
          <LinkButton
            tone="plain"
            to={address.hrefFor({ q: null, state: null, discipline: null, campus: null })}
          >
            {t('board.widen')}
          </LinkButton>
        }
      >
        {t('board.nothingText')}
      </EmptyState>
    );
  }
  const all = showsAll(address);
  return (
    <EmptyState
      title={all ? t('board.none') : t('board.nobodyLooks')}
      action={
        onForm ? (
          <Button type="primary" size="large" onClick={onForm}>
            {t('form.open')}
          </Button>
        ) : (
          !all && (
            <LinkButton tone="plain" to={address.hrefFor({ show: 'all' })}>
              {t('board.all')}
            </LinkButton>
          )
        )
      }
    >
      {onForm ? t('board.beFirst') : t('board.later')}
    </EmptyState>
  );
}
