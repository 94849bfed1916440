import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { MyTeamStandingQuery } from '../../gql/graphql.js';
import { Deadline } from '../../patterns/deadline.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { StateTag } from '../../patterns/state-tag.js';
import { TEAM_TONES } from './team-tones.js';
import styles from './teams.module.css';

export const WITHDRAW = graphql(`
  mutation WithdrawTeamApplication($input: WithdrawTeamApplicationInput!) {
    withdrawTeamApplication(input: $input) {
      __typename
      ... on TeamApplication {
        id
        state
      }
      ...Refusal
    }
  }
`);

const ANSWER = graphql(`
  mutation AnswerInvitationOnBoard($input: AnswerTeamInvitationInput!) {
    answerTeamInvitation(input: $input) {
      __typename
      ... on Team {
        id
        state
      }
      ...Refusal
    }
  }
`);

interface MyStandingProps {
  readonly standing: MyTeamStandingQuery;
  readonly programmeId: string;
  readonly onChanged: () => void;
}

/** Where the student stands in this programme: the team, what waits for an answer of theirs, what they wait for. */
export function MyStanding({ standing, programmeId, onChanged }: MyStandingProps) {
  const { t } = useTranslation(['teams', 'common']);
  const said = useSaid();
  const notice = useNotice();
  const answer = useAction(ANSWER, (data) => data.answerTeamInvitation);
  const withdraw = useAction(WITHDRAW, (data) => data.withdrawTeamApplication);
  const isHere = ({ team }: { readonly team: { readonly programmeId: string } }) =>
    team.programmeId === programmeId;
  const team = standing.myTeams.find((one) => one.programmeId === programmeId);
  const invitations = standing.myTeamInvitations.filter(isHere);
  const waiting = standing.myTeamApplications.filter((one) => isHere(one) && one.state === 'pending');
  if (!team && invitations.length + waiting.length === 0) return null;
  const send = async (invitationId: string, accept: boolean) => {
    const { done } = await answer.run({ input: { invitationId, accept } });
    if (done) notice({ text: accept ? t('standing.joined') : t('standing.declined') });
    onChanged();
  };
  const takeBack = async (applicationId: string) => {
    const { done } = await withdraw.run({ input: { applicationId } });
    if (done) notice({ text: t('standing.withdrawn') });
    onChanged();
  };
  const refusal = answer.refusal ?? withdraw.refusal;
  return (
    <section className={styles.standing} aria-label={t('standing.title')}>
      {refusal && <ProblemNote refusal={refusal} />}
      {team && (
        <p className={styles.standing_row}>
          <span>
            {t('standing.team')} <Link to={`/teams/${team.id}`}>{said(team, 'name')}</Link>
          </span>
          <StateTag tone={TEAM_TONES[team.state]}>{t(`common:teamState.${team.state}`)}</StateTag>
        </p>
      )}
      {invitations.map(({ id, expiresAt, team: from }) => (
        <div key={id} className={styles.standing_row}>
          <span>
            {t('standing.invitedBy', { name: said(from.leader, 'name') })}{' '}
            <Link to={`/teams/${from.id}`}>{said(from, 'name')}</Link> · <Deadline at={expiresAt} />
          </span>
          <span className={styles.actions}>
            <Button type="primary" loading={answer.running} onClick={() => void send(id, true)}>
              {t('common:accept')}
            </Button>
            <Button onClick={() => void send(id, false)}>{t('common:decline')}</Button>
          </span>
        </div>
      ))}
      {waiting.map(({ id, team: to }) => (
        <div key={id} className={styles.standing_row}>
          <span>
            {t('standing.applied')} <Link to={`/teams/${to.id}`}>{said(to, 'name')}</Link>
          </span>
          <Button loading={withdraw.running} onClick={() => void takeBack(id)}>
            {t('standing.withdraw')}
          </Button>
        </div>
      ))}
    </section>
  );
}
