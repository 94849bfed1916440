import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOf, type Refusal } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { MentorSeatState, MyMentorSeatsQuery } from '../../gql/graphql.js';
import { Deadline } from '../../patterns/deadline.js';
import { Field } from '../../patterns/field.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';
import styles from './desk.module.css';
import { MentoredTeam } from './mentored-team.js';
import { useSlotName } from '../../app/vocabulary/slot-name.js';

const ANSWER = graphql(`
  mutation AnswerMentorInvitation($input: AnswerMentorInvitationInput!) {
    answerMentorInvitation(input: $input) {
      __typename
      ... on MentorGroup {
        id
        state
      }
      ...Refusal
    }
  }
`);

const TONES: Record<MentorSeatState, Tone> = {
  proposed: 'waiting',
  inviting: 'open',
  accepted: 'good',
  declined: 'over',
  expired: 'over',
  withdrawn: 'over',
};

type Seat = MyMentorSeatsQuery['myMentorSeats']['nodes'][number];

interface MentorSeatCardProps {
  readonly seat: Seat;
  readonly onAnswered: () => void;
}

/** One seat: why the engine chose this mentor, who sits beside, and the answer where one is wanted. */
export function MentorSeatCard({ seat, onAnswered }: MentorSeatCardProps) {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const slotName = useSlotName();
  const [{ fetching }, answer] = useMutation(ANSWER);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const { id, slot, state, reasons, expiresAt, group } = seat;
  const others = (group?.seats ?? []).filter((other) => other.id !== id);
  const send = async (accept: boolean) => {
    const given = reason.trim();
    const { data, error } = await answer({ input: { seatId: id, accept, ...(given && { reason: given }) } });
    const refused = refusalOf(data?.answerMentorInvitation, error);
    setRefusal(refused);
    if (!refused) onAnswered();
  };
  return (
    <li className={styles.card}>
      <p className={styles.head}>
        <StateTag tone={TONES[state]}>{t(`common:seatState.${state}`)}</StateTag>
        <span className="small quiet">{t('seats.as', { slot: slotName(slot) })}</span>
      </p>
      {group && <MentoredTeam teamId={group.teamId} groupId={group.id} />}
      {reasons.length > 0 && (
        <div>
          <strong>{t('seats.why')}</strong>
          <ul className={styles.reasons}>
            {reasons.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
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
      {state === 'inviting' && (
        <>
          <p className="small">
            {t('seats.until')} <Deadline at={expiresAt} exact />
          </p>
          {refusal && <ProblemNote refusal={refusal} />}
          {declining && (
            <Field label={t('seats.reason')} hint={t('seats.reasonHint')} error={refusal?.fields['reason']}>
              {(control) => (
                <Input.TextArea
                  {...control}
                  rows={2}
                  maxLength={500}
                  autoFocus
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
          )}
          <div className={styles.actions}>
            {declining ? (
              <>
                <Button danger loading={fetching} onClick={() => void send(false)}>
                  {t('seats.declineNow')}
                </Button>
                <Button onClick={() => setDeclining(false)}>{t('common:back')}</Button>
              </>
            ) : (
              <>
                <Button type="primary" loading={fetching} onClick={() => void send(true)}>
                  {t('common:accept')}
                </Button>
                <Button onClick={() => setDeclining(true)}>{t('common:decline')}</Button>
              </>
            )}
          </div>
        </>
      )}
    </li>
  );
}
