import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { DisciplineChip } from '../../patterns/discipline-chip.js';
import { Section } from '../../patterns/section.js';
import { InviteDialog } from './invite.dialog.js';
import type { TeamView } from './team.query.js';
import type { TeamViewer } from './team-viewer.js';
import styles from './teams.module.css';

interface MembersSectionProps {
  readonly team: TeamView;
  readonly seen: TeamViewer;
  readonly onChanged: () => void;
}

/** Who is in, with what they study, and which places are free. */
export function MembersSection({ team, seen, onChanged }: MembersSectionProps) {
  const { t } = useTranslation('teams');
  const said = useSaid();
  const [inviting, setInviting] = useState(false);
  const profiles = new Map(team.memberProfiles.map((profile) => [profile.person.id, profile]));
  const isFull = team.members.length >= team.programme.teamSizeMax;
  return (
    <Section
      title={t('members.title', { count: team.members.length, max: team.programme.teamSizeMax })}
      aside={
        seen.mayChange &&
        !isFull && (
          <Button type="primary" onClick={() => setInviting(true)}>
            {t('invite.open')}
          </Button>
        )
      }
    >
      <ul className={styles.members}>
        {team.members.map((person) => {
          const profile = profiles.get(person.id);
          const organisation = person.affiliations[0]?.organisation;
          return (
            <li key={person.id} className={styles.member}>
              <div>
                <h3 className={styles.name}>
                  <Link to={`/people/${person.id}`}>{said(person, 'name')}</Link>
                  {person.id === team.leader?.id && (
                    <span className={styles.leader}>{t('members.leader')}</span>
                  )}
                </h3>
                {organisation && <p className="small quiet">{said(organisation, 'name')}</p>}
              </div>
              <div className={styles.chips}>
                {(profile?.disciplineCodes ?? []).slice(0, 3).map((code) => (
                  <DisciplineChip key={code} code={code} />
                ))}
                {(profile?.disciplineCodes ?? []).length === 0 && (
                  <span className="small quiet">{t('members.noDiscipline')}</span>
                )}
              </div>
            </li>
          );
        })}
        {team.openSeats.map(({ id, disciplineCode, note }) => (
          <li key={id} className={styles.free_seat}>
            <span className="small quiet">{t('members.free')}</span>
            <DisciplineChip isOpen code={disciplineCode}>
              {note}
            </DisciplineChip>
          </li>
        ))}
      </ul>
      <InviteDialog team={team} open={inviting} onClose={() => setInviting(false)} onInvited={onChanged} />
    </Section>
  );
}
