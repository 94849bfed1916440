import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import type { TeamSeatState } from '../../gql/graphql.js';
import { Deadline } from '../../patterns/deadline.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';
import type { TeamView } from './team.query.js';
import type { TeamViewer } from './team-viewer.js';
import styles from './teams.module.css';

const ANSWER = graphql(`
  mutation AnswerTeamApplication($input: AnswerTeamApplicationInput!) {
    answerTeamApplication(input: $input) {
      __typename
      ... on Team {
        id
        state
        version
      }
      ...Refusal
    }
  }
`);

const TONES: Readonly<Record<TeamSeatState, Tone>> = {
  invited: 'waiting',
  accepted: 'good',
  declined: 'over',
  expired: 'over',
  left: 'over',
};

interface ApplicationsSectionProps {
  readonly team: TeamView;
  readonly seen: TeamViewer;
  readonly onChanged: () => void;
}

/** Who wants in, to be answered by the leader, and whom the leader has asked. */
export function ApplicationsSection({ team, seen, onChanged }: ApplicationsSectionProps) {
  const { t } = useTranslation(['teams', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const notice = useNotice();
  const { discipline } = useVocabulary();
  const { run, running, refusal } = useAction(ANSWER, (data) => data.answerTeamApplication);
  const applications = team.applications ?? [];
  const invitations = team.invitations ?? [];
  const answer = async (applicationId: string, accept: boolean) => {
    const { done } = await run({ input: { applicationId, accept } });
    if (done) notice({ text: accept ? t('applications.accepted') : t('applications.declined') });
    onChanged();
  };
  const seatOf = (id: string | null | undefined) => team.openSeats.find((seat) => seat.id === id);
  return (
    <Section title={t('applications.title')}>
      {refusal && <ProblemNote refusal={refusal} />}
      {applications.length + invitations.length === 0 && <p className="quiet">{t('applications.none')}</p>}
      <ul className={styles.rows}>
        {applications.map(({ id, person, message, createdAt, openSeatId }) => {
          const seat = seatOf(openSeatId);
          return (
            <li key={id} className={styles.row}>
              <div className={styles.found_text}>
                <span>
                  <Link to={`/people/${person?.id}`}>{said(person, 'name')}</Link> {t('applications.wants')}
                  {seat && ` ${t('applications.seat', { discipline: discipline(seat.disciplineCode) })}`}
                </span>
                {message && <blockquote className={styles.quote}>{message}</blockquote>}
                <span className="small quiet">
                  {t('common:moment', { at: dayAndTime(createdAt, language) })}
                </span>
              </div>
              {seen.mayChange && (
                <span className={styles.actions}>
                  <Button type="primary" loading={running} onClick={() => void answer(id, true)}>
                    {t('common:accept')}
                  </Button>
                  <Button onClick={() => void answer(id, false)}>{t('common:decline')}</Button>
                </span>
              )}
            </li>
          );
        })}
        {invitations.map(({ id, person, state, expiresAt }) => (
          <li key={id} className={styles.row}>
            <span>
              {t('applications.invited')} <Link to={`/people/${person?.id}`}>{said(person, 'name')}</Link>
            </span>
            <span className={styles.row_state}>
              {state === 'invited' && expiresAt && (
                <span className="small">
                  <Deadline at={expiresAt} />
                </span>
              )}
              <StateTag tone={TONES[state]}>{t(`inviteState.${state}`)}</StateTag>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
