import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { MyTeamsQuery } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './desk.module.css';
import { TeamMentors } from './team-mentors.js';

const TEAMS = graphql(`
  query MyTeams {
    myTeams {
      id
      nameZh
      nameEn
      state
      summaryZh
      summaryEn
      programme {
        id
        nameZh
        nameEn
      }
      lacks {
        code
        message
      }
      leader {
        id
      }
      members {
        id
        nameZh
        nameEn
      }
      choices {
        id
        number
        titleZh
        titleEn
      }
    }
  }
`);

/** The student's teams: who is in, what is lacking, what they chose, and who mentors them. */
export function MyTeamsSection() {
  const { t } = useTranslation('desk');
  const [{ data, error }] = useQuery({ query: TEAMS });
  const teams = data?.myTeams;
  return (
    <Section title={t('teams.title')}>
      {error && !data && <ProblemNote refusal={refusalOfError(error)} />}
      {!teams && !error && <LoadingLines lines={4} />}
      {teams?.length === 0 && (
        <EmptyState
          title={t('teams.none')}
          action={<LinkButton to="/challenges?kind=student_challenge">{t('toChallenges')}</LinkButton>}
        >
          {t('teams.noneText')}
        </EmptyState>
      )}
      <ul className={styles.wide_cards}>
        {teams?.map((team) => (
          <TeamCard key={team.id} team={team} />
        ))}
      </ul>
    </Section>
  );
}

function TeamCard({ team }: { readonly team: MyTeamsQuery['myTeams'][number] }) {
  const { t } = useTranslation(['desk', 'common']);
  const said = useSaid();
  const { id, state, lacks, members, leader, choices, programme } = team;
  return (
    <li className={styles.card}>
      <p className={styles.head}>
        <StateTag tone={state === 'forming' ? 'waiting' : 'good'}>{t(`common:teamState.${state}`)}</StateTag>
        <span className="small quiet">{said(programme, 'name')}</span>
      </p>
      <h3>
        <Link to={`/teams/${id}`}>{said(team, 'name')}</Link>
      </h3>
      <p className="quiet">{said(team, 'summary')}</p>
      {lacks.length > 0 && (
        <ul className={styles.lacks}>
          {lacks.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      )}
      <dl className={styles.facts}>
        <dt>{t('teams.members')}</dt>
        <dd>
          {members
            .map((person) => said(person, 'name') + (person.id === leader?.id ? t('teams.lead') : ''))
            .join(t('common:comma'))}
        </dd>
        <dt>{t('teams.choices')}</dt>
        <dd>
          {choices && choices.length > 0 ? (
            <ol className={styles.choices}>
              {choices.map((challenge) => (
                <li key={challenge.id}>
                  <Link to={`/challenges/${challenge.id}`}>{said(challenge, 'title')}</Link>
                </li>
              ))}
            </ol>
          ) : (
            t('teams.noChoices')
          )}
        </dd>
        <dt>{t('teams.mentors')}</dt>
        <dd>
          <TeamMentors teamId={id} />
        </dd>
      </dl>
    </li>
  );
}
