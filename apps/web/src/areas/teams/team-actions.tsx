import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { Card } from '../../patterns/card.js';
import { useNotice } from '../../patterns/notice.js';
import { ConfirmDialog } from './confirm.dialog.js';
import { EditTeamDialog } from './edit-team.dialog.js';
import { HandOverDialog } from './hand-over.dialog.js';
import { ReopenDialog } from './reopen.dialog.js';
import { DISSOLVE, LEAVE, LOCK } from './team-mutations.js';
import type { TeamView } from './team.query.js';
import type { TeamViewer } from './team-viewer.js';
import styles from './teams.module.css';

interface TeamActionsProps {
  readonly team: TeamView;
  readonly seen: TeamViewer;
  readonly onChanged: () => void;
}

type Asked = 'lock' | 'leave' | 'dissolve' | 'edit' | 'handOver' | 'reopen';

/** What the reader can do with the team as a whole; what cannot be taken back is asked for once more. */
export function TeamActions({ team, seen, onChanged }: TeamActionsProps) {
  const { t } = useTranslation('teams');
  const notice = useNotice();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked | null>(null);
  const lock = useAction(LOCK, (data) => data.lockTeam);
  const leave = useAction(LEAVE, (data) => data.leaveTeam);
  const dissolve = useAction(DISSOLVE, (data) => data.dissolveTeam);
  const { id: teamId, version } = team;
  const close = () => setAsked(null);
  const after = (text: string) => {
    close();
    notice({ text });
    onChanged();
  };
  const actions: readonly (readonly [Asked, boolean])[] = [
    ['edit', seen.mayChange],
    ['handOver', seen.mayChange && team.members.length > 1],
    ['reopen', seen.mayReopen],
    ['leave', seen.mayLeave],
    ['dissolve', seen.mayDissolve],
  ];
  const offered = actions.filter(([, may]) => may);
  const isMissing = team.choices?.length === 0;
  if (offered.length === 0 && !seen.mayLock) return null;
  return (
    <Card>
      <div className={styles.team_actions}>
        <h2 className={styles.side_title}>{t('actions.title')}</h2>
        {seen.mayLock && (
          <>
            <Button type="primary" size="large" disabled={isMissing} onClick={() => setAsked('lock')}>
              {t('actions.lock')}
            </Button>
            <p className="small quiet">{isMissing ? t('actions.lockMissing') : t('actions.lockHint')}</p>
          </>
        )}
        {offered.map(([action]) => (
          <Button
            key={action}
            danger={action === 'leave' || action === 'dissolve'}
            onClick={() => setAsked(action)}
          >
            {t(`actions.${action}`)}
          </Button>
        ))}
      </div>
      <ConfirmDialog
        open={asked === 'lock'}
        title={t('lock.title')}
        confirm={t('lock.confirm')}
        action={lock}
        onClose={close}
        onConfirm={async () => {
          if ((await lock.run({ input: { teamId, version } })).done) after(t('lock.done'));
        }}
      >
        {t('lock.text')}
      </ConfirmDialog>
      <ConfirmDialog
        danger
        open={asked === 'leave'}
        title={t('leave.title')}
        confirm={t('actions.leave')}
        action={leave}
        onClose={close}
        onConfirm={async () => {
          if ((await leave.run({ input: { teamId } })).done) after(t('leave.done'));
        }}
      >
        {t('leave.text')}
      </ConfirmDialog>
      <ConfirmDialog
        danger
        open={asked === 'dissolve'}
        title={t('dissolve.title')}
        confirm={t('actions.dissolve')}
        action={dissolve}
        onClose={close}
        onConfirm={async () => {
          if (!(await dissolve.run({ input: { teamId, version } })).done) return;
          after(t('dissolve.done'));
          void navigate(`/teams?programme=${team.programme.id}`);
        }}
      >
        {t('dissolve.text')}
      </ConfirmDialog>
      <EditTeamDialog open={asked === 'edit'} team={team} onClose={close} />
      <HandOverDialog open={asked === 'handOver'} team={team} onClose={close} onDone={after} />
      <ReopenDialog open={asked === 'reopen'} team={team} onClose={close} onDone={after} />
    </Card>
  );
}
