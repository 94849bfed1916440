import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import { Deadline } from '../../patterns/deadline.js';
import { GroupStateTag } from '../../patterns/group-state.tag.js';
import { SEAT_TONES } from '../../patterns/mentor-seat.card.js';
import { StateTag } from '../../patterns/state-tag.js';
import { AnswerInvitation } from './answer-invitation.js';
import styles from './mentoring.module.css';
import type { SeatView } from './seats.query.js';

interface SeatRowProps {
  readonly seat: SeatView;
  readonly onAnswered: () => void;
}

/** One invitation or seat: for which team, what it wants to solve, why this mentor, and the answer where one is wanted. */
export function SeatRow({ seat, onAnswered }: SeatRowProps) {
  const { t } = useTranslation(['mentoring', 'common']);
  const said = useSaid();
  const slotName = useSlotName();
  const language = useLanguage();
  const { id, slot, state, reasons, expiresAt, respondedAt, responseReason, group } = seat;
  const [first] = group?.challenges ?? [];
  return (
    <li className={styles.seat}>
      <div className={styles.seat_text}>
        <p className={styles.head}>
          <StateTag tone={SEAT_TONES[state]}>{t(`common:seatState.${state}`)}</StateTag>
          <span className="small quiet">{t('as', { slot: slotName(slot) })}</span>
          {group && state === 'accepted' && <GroupStateTag state={group.state} />}
        </p>
        <h2 className={styles.title}>
          {group?.team ? (
            <Link to={`/mentoring/${group.id}`}>{said(group.team, 'name')}</Link>
          ) : (
            t('formerTeam')
          )}
        </h2>
        {group?.team && <p className="quiet">{said(group.team, 'summary')}</p>}
        {first && (
          <p className="small">
            {t('firstChoice')} <Link to={`/challenges/${first.id}`}>{said(first, 'title')}</Link>
          </p>
        )}
        {respondedAt && (
          <p className="small quiet numbers">
            {t('answeredAt', { at: t('common:moment', { at: dayAndTime(respondedAt, language) }) })}
          </p>
        )}
        {responseReason && <p className="small quiet">{t('yourReason', { reason: responseReason })}</p>}
      </div>
      {group && (
        <div className={styles.why}>
          <h3>{t('why')}</h3>
          <ul className={styles.reasons}>
            {reasons.slice(0, 3).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {state === 'inviting' && (
        <div className={styles.answer}>
          <p className="small">
            {t('until')} <Deadline at={expiresAt} exact />
          </p>
          <AnswerInvitation seatId={id} teamName={said(group?.team, 'name')} onAnswered={onAnswered} />
        </div>
      )}
    </li>
  );
}
