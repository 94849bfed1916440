import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Card } from '../../patterns/card.js';
import { ApplyDialog } from './apply.dialog.js';
import { MY_STANDING } from './board.query.js';
import { MyStanding } from './my-standing.js';
import type { TeamView } from './team.query.js';
import styles from './teams.module.css';

/** A student's way into this team: its invitation, their application, or why neither can be. */
export function ApplyPanel({ team }: { readonly team: TeamView }) {
  const { t } = useTranslation('teams');
  const [applying, setApplying] = useState(false);
  const [{ data }, ask] = useQuery({ query: MY_STANDING });
  if (!data) return null;
  const again = () => ask({ requestPolicy: 'network-only' });
  const isElsewhere = data.myTeams.some(({ programmeId }) => programmeId === team.programme.id);
  const isOfThis = (one: { readonly team: { readonly id: string } }) => one.team.id === team.id;
  const own = {
    ...data,
    myTeams: [],
    myTeamInvitations: data.myTeamInvitations.filter(isOfThis),
    myTeamApplications: data.myTeamApplications.filter(isOfThis),
  };
  const isAsked =
    own.myTeamInvitations.length > 0 || own.myTeamApplications.some(({ state }) => state === 'pending');
  if (isAsked) return <MyStanding standing={own} programmeId={team.programme.id} onChanged={again} />;
  return (
    <Card>
      <div className={styles.apply}>
        <h2 className={styles.side_title}>{t('apply.open')}</h2>
        <p className="small quiet">{isElsewhere ? t('apply.elsewhere') : t('apply.what')}</p>
        {!isElsewhere && (
          <Button type="primary" size="large" onClick={() => setApplying(true)}>
            {t('apply.open')}
          </Button>
        )}
      </div>
      <ApplyDialog team={applying ? team : null} onClose={() => setApplying(false)} onApplied={again} />
    </Card>
  );
}
