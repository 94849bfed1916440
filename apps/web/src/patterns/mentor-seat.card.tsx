import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../app/i18n/bilingual.js';
import { useSlotName } from '../app/vocabulary/slot-name.js';
import type { MentorSeatState } from '../gql/graphql.js';
import { Deadline } from './deadline.js';
import styles from './mentor-seat.module.css';
import { StateTag, type Tone } from './state-tag.js';

export const SEAT_TONES: Readonly<Record<MentorSeatState, Tone>> = {
  proposed: 'waiting',
  inviting: 'waiting',
  accepted: 'good',
  declined: 'over',
  expired: 'over',
  withdrawn: 'over',
};

interface SeatView {
  readonly slot: string;
  readonly state: MentorSeatState;
  readonly expiresAt?: string | null;
  readonly reasons: readonly string[];
  readonly mentor: {
    readonly id: string;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly affiliations?: readonly {
      readonly organisation: { readonly nameZh: string; readonly nameEn: string };
    }[];
  };
}

interface MentorSeatCardProps {
  readonly seat: SeatView;
  /** Marks the reader's own seat. */
  readonly isOwn?: boolean;
  readonly children?: ReactNode;
}

/** One seat of a mentor group, as an item of a list: who, for what, whether they have said yes, and why they were chosen. */
export function MentorSeatCard({ seat, isOwn = false, children }: MentorSeatCardProps) {
  const { t } = useTranslation();
  const said = useSaid();
  const slotName = useSlotName();
  const { slot, state, reasons, expiresAt, mentor } = seat;
  const organisation = mentor.affiliations?.[0]?.organisation;
  return (
    <li className={isOwn ? `${styles.seat} ${styles.own}` : styles.seat}>
      <p className={styles.slot}>{slotName(slot)}</p>
      <div className={styles.who}>
        <h3>
          <Link to={`/people/${mentor.id}`}>{said(mentor, 'name')}</Link>
        </h3>
        {organisation && <p className="small quiet">{said(organisation, 'name')}</p>}
      </div>
      <p className={styles.state}>
        <StateTag tone={SEAT_TONES[state]}>{t(`seatState.${state}`)}</StateTag>
        {state === 'inviting' && expiresAt && (
          <span className="small">
            <Deadline at={expiresAt} />
          </span>
        )}
      </p>
      {reasons.length > 0 && (
        <ul className={styles.reasons} aria-label={t('seat.why')}>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
      {children}
    </li>
  );
}
