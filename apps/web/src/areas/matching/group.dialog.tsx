import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Dialog } from '../../patterns/dialog.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import type { ConstraintWish } from './constraint.dialog.js';
import { GROUP, type GroupInFull, type SeatInFull } from './group.operations.js';
import { sitting } from './group-rows.js';
import styles from './matching.module.css';
import seatStyles from './seat.module.css';
import { points } from './points.js';
import { SeatCard } from './seat.card.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';
import type { WhatIfWish } from './what-if.dialog.js';

interface GroupDialogProps {
  readonly id: string;
  readonly onClose: () => void;
  /** Without them nothing can be changed from here. */
  readonly onConstrain?: (wish: ConstraintWish) => void;
  readonly onAsk?: (wish: WhatIfWish) => void;
}

/** One group: who, why, who else, and what can be done about it. */
export function GroupDialog({ id, onClose, ...actions }: GroupDialogProps) {
  const { t } = useTranslation('matching');
  const said = useSaid();
  const [{ data, error }, ask] = useQuery({ query: GROUP, variables: { id } });
  const group = data?.mentorGroup;
  return (
    <Dialog open wide title={said(group?.team, 'name') || t('group.title')} onClose={onClose}>
      {error && !data ? (
        <ProblemNote refusal={refusalOfError(error)} onRetry={ask} />
      ) : !data ? (
        <LoadingLines lines={5} />
      ) : group ? (
        <GroupInside group={group} {...actions} />
      ) : (
        <p>{t('group.gone')}</p>
      )}
    </Dialog>
  );
}

type InsideProps = { readonly group: GroupInFull } & Pick<GroupDialogProps, 'onConstrain' | 'onAsk'>;

function GroupInside({ group, onConstrain, onAsk }: InsideProps) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const said = useSaid();
  const slotName = useSlotName();
  const [challenge] = group.team?.choices ?? [];
  const seats = group.slots.map((slot) => [slot, sitting(group, slot) as SeatInFull | undefined] as const);
  return (
    <>
      {challenge && (
        <p>
          <span className="quiet">{t('groups.challenge')}</span>{' '}
          <Link to={`/challenges/${challenge.id}`}>{said(challenge, 'title')}</Link>
        </p>
      )}
      <dl className={styles.figures}>
        {(
          [
            ['group.worth', group.score],
            ['group.affinity', group.affinity],
            ['group.cohesion', group.cohesion],
          ] as const
        ).map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd className="numbers">{points(value, language)}</dd>
          </div>
        ))}
      </dl>
      {seats.map(([slot, seat]) =>
        seat ? (
          <SeatCard key={slot} seat={seat} team={group.team} onConstrain={onConstrain} onAsk={onAsk} />
        ) : (
          <section key={slot} className={seatStyles.seat}>
            <h3>{slotName(slot)}</h3>
            <p className={styles.lack}>{t('group.openSeat')}</p>
          </section>
        ),
      )}
      <p className="small">
        <Link to={`/mentoring/${group.id}`}>{t('group.toMentoring')}</Link>
        {group.team && (
          <>
            {' · '}
            <Link to={`/teams/${group.team.id}`}>{t('group.toTeam')}</Link>
          </>
        )}
      </p>
    </>
  );
}
