import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './desk.module.css';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

const GROUP = graphql(`
  query MentorGroupOfTeam($teamId: ID!) {
    mentorGroupOfTeam(teamId: $teamId) {
      id
      state
      seats {
        id
        slot
        state
        reasons
        mentor {
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

/** The team's mentors, each with the reasons for the choice. */
export function TeamMentors({ teamId }: { readonly teamId: string }) {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const slotName = useSlotName();
  const [{ data }] = useQuery({ query: GROUP, variables: { teamId } });
  const group = data?.mentorGroupOfTeam;
  if (!group) return <span className="quiet">{t('teams.noMentors')}</span>;
  return (
    <ul className={styles.mentors}>
      {group.seats.map(({ id, slot, state, mentor, reasons }) => (
        <li key={id}>
          <p className={styles.head}>
            <strong>{said(mentor, 'name')}</strong>
            <span className="small quiet">{slotName(slot)}</span>
            <StateTag tone={state === 'accepted' ? 'good' : 'waiting'}>
              {t(`common:seatState.${state}`)}
            </StateTag>
          </p>
          <ul className={styles.reasons}>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
