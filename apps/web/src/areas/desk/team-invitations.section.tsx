import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOf, type Refusal } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Deadline } from '../../patterns/deadline.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './desk.module.css';

const INVITATIONS = graphql(`
  query MyTeamInvitations {
    myTeamInvitations {
      id
      expiresAt
      team {
        id
        nameZh
        nameEn
        summary
        leader {
          id
          nameZh
          nameEn
        }
      }
    }
  }
`);

const ANSWER = graphql(`
  mutation AnswerTeamInvitation($input: AnswerTeamInvitationInput!) {
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

/** Teams that want the student; nothing at all where none does. */
export function TeamInvitationsSection() {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const [{ data }, ask] = useQuery({ query: INVITATIONS });
  const [{ fetching }, answer] = useMutation(ANSWER);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = async (invitationId: string, accept: boolean) => {
    const { data: told, error } = await answer({ input: { invitationId, accept } });
    setRefusal(refusalOf(told?.answerTeamInvitation, error));
    ask({ requestPolicy: 'network-only' });
  };
  if (!data || data.myTeamInvitations.length === 0) return null;
  return (
    <Section title={t('invitations.title')}>
      {refusal && <ProblemNote refusal={refusal} />}
      <ul className={styles.cards}>
        {data.myTeamInvitations.map(({ id, expiresAt, team }) => (
          <li key={id} className={styles.card}>
            <h3>{said(team, 'name')}</h3>
            <p className="small quiet">{team.summary}</p>
            <p className="small">
              {t('invitations.by', { name: said(team.leader, 'name') })} · <Deadline at={expiresAt} />
            </p>
            <div className={styles.actions}>
              <Button type="primary" loading={fetching} onClick={() => void send(id, true)}>
                {t('common:accept')}
              </Button>
              <Button onClick={() => void send(id, false)}>{t('common:decline')}</Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
