import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import type { MyMentorSeatsQuery } from '../../gql/graphql.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './desk.module.css';
import { MentoredTeam } from './mentored-team.js';

type Seat = MyMentorSeatsQuery['myMentorSeats']['nodes'][number];

/** One seat that the reader has taken: in which team, for what, and who sits beside. */
export function MentorSeatCard({ seat }: { readonly seat: Seat }) {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const slotName = useSlotName();
  const { id, slot, state, group } = seat;
  const others = (group?.seats ?? []).filter((other) => other.id !== id);
  return (
    <li className={styles.card}>
      <p className={styles.head}>
        <StateTag tone="good">{t(`common:seatState.${state}`)}</StateTag>
        <span className="small quiet">{t('seats.as', { slot: slotName(slot) })}</span>
      </p>
      {group && <MentoredTeam teamId={group.teamId} groupId={group.id} />}
      {others.length > 0 && (
        <p className="small">
          {t('seats.beside')}{' '}
          {others
            .map((other) =>
              t('seats.other', { name: said(other.mentor, 'name'), slot: slotName(other.slot) }),
            )
            .join(t('common:comma'))}
        </p>
      )}
    </li>
  );
}
