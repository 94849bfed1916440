import { useTranslation } from 'react-i18next';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import type { TeamMentorGroupQuery, TeamState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { MentorSeatCard } from '../../patterns/mentor-seat.card.js';
import { Section } from '../../patterns/section.js';
import { GroupStateTag } from '../../patterns/group-state.tag.js';
import styles from './teams.module.css';

interface MentorGroupSectionProps {
  readonly group: TeamMentorGroupQuery['mentorGroupOfTeam'] | null;
  readonly state: TeamState;
  /** The page follows what happens, and says so. */
  readonly isLive: boolean;
}

/** The team's mentors: every seat of the scheme with who sits there or is asked, why, and what happens next. */
export function MentorGroupSection({ group, state, isLive }: MentorGroupSectionProps) {
  const { t } = useTranslation(['teams', 'common']);
  const slotName = useSlotName();
  const live = isLive && <span className={styles.live}>{t('mentors.live')}</span>;
  if (!group) {
    return (
      <Section title={t('mentors.title')} aside={live}>
        <EmptyState title={t('mentors.none')}>
          {state === 'locked' ? t('mentors.noneText') : t('mentors.over')}
        </EmptyState>
      </Section>
    );
  }
  const standing = group.seats.filter((seat) => seat.state === 'inviting' || seat.state === 'accepted');
  return (
    <Section title={t('mentors.title')} aside={live}>
      <p className={styles.group_state}>
        <GroupStateTag state={group.state} />
        <span>{t(`groupNext.${group.state}`)}</span>
      </p>
      <ul className={styles.mentors}>
        {group.slots.map((slot) => {
          const seat = standing.find((one) => one.slot === slot);
          return seat ? (
            <MentorSeatCard key={slot} seat={seat} />
          ) : (
            <li key={slot} className={styles.open_slot}>
              <strong>{slotName(slot)}</strong>
              <span className="small quiet">{t('mentors.openSlot')}</span>
            </li>
          );
        })}
      </ul>
      <p className="small quiet">{t('mentors.contact')}</p>
    </Section>
  );
}
