import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useTeamChanges } from '../../app/graphql/team-changes.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { useSession } from '../../app/session/session.context.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { useNotice } from '../../patterns/notice.js';
import { OutcomesOf } from '../../patterns/outcomes-of.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { StateTag } from '../../patterns/state-tag.js';
import { ApplicationsSection } from './applications.section.js';
import { ApplyPanel } from './apply.panel.js';
import { ChoicesSection } from './choices.section.js';
import { Composition } from './composition.js';
import { Deadlines } from './deadlines.js';
import { MembersSection } from './members.section.js';
import { MentorGroupSection } from './mentor-group.section.js';
import { nextStep } from './next-step.js';
import { NextStepPanel } from './next-step.panel.js';
import { TeamActions } from './team-actions.js';
import { TEAM_TONES } from './team-tones.js';
import { teamViewer } from './team-viewer.js';
import { GROUP, TEAM } from './team.query.js';
import styles from './teams.module.css';

/** One team: for everybody who is in and what it looks for; for its members, where it stands and what comes next. */
export function Page() {
  const { id = '' } = useParams();
  return (
    <MembersOnly>
      <TeamPage key={id} id={id} />
    </MembersOnly>
  );
}

function TeamPage({ id }: { readonly id: string }) {
  const { t } = useTranslation(['teams', 'common']);
  const said = useSaid();
  const notice = useNotice();
  const { viewer, may } = useSession();
  const [{ data, error, fetching }, ask] = useQuery({ query: TEAM, variables: { id } });
  const [{ data: matched }, askGroup] = useQuery({
    query: GROUP,
    variables: { teamId: id },
    pause: !may('mentorship.read'),
  });
  const team = data?.team?.id === id ? data.team : null;
  const group = matched?.mentorGroupOfTeam ?? null;
  const again = () => {
    ask({ requestPolicy: 'network-only' });
    if (may('mentorship.read')) askGroup({ requestPolicy: 'network-only' });
  };
  const onlooker = {
    personId: viewer?.person.id ?? null,
    may,
    officeOf: (viewer?.roles ?? [])
      .filter(({ role }) => role === 'pmo')
      .map((one) => one.programmeId ?? null),
  };
  const seen = team && teamViewer(team, onlooker);
  const follows = seen !== null && (seen.isInside || group !== null) && may('mentorship.read');
  useTeamChanges(
    id,
    (part) => {
      again();
      if (part === 'mentor_group') notice({ text: t('mentors.news') });
    },
    follows,
  );
  if (!team || !seen) {
    if (fetching) return <LoadingPage />;
    if (!error) return <NotFoundPage />;
    return (
      <PageFrame title={t('board.title')}>
        <ProblemNote refusal={refusalOfError(error)} onRetry={again} />
      </PageFrame>
    );
  }
  const { programme, state } = team;
  const way = nextStep({ state, choices: team.choices?.length ?? 0 }, group?.state ?? null);
  const isOpen = state === 'forming' || state === 'complete';
  return (
    <PageFrame
      title={said(team, 'name')}
      heading={
        <>
          <p className={styles.trail}>
            <Link to="/teams">{t('board.title')}</Link>
            <span aria-hidden> / </span>
            <Link to={`/teams?programme=${programme.id}`}>{said(programme, 'name')}</Link>
          </p>
          <p className={styles.card_head}>
            <StateTag tone={TEAM_TONES[state]}>{t(`common:teamState.${state}`)}</StateTag>
            {seen.isMember && (
              <span className="small quiet">{seen.isLeader ? t('page.youLead') : t('page.youAreIn')}</span>
            )}
          </p>
          <h1>{said(team, 'name')}</h1>
        </>
      }
      lead={said(team, 'summary')}
    >
      {seen.isInside && <NextStepPanel {...way} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          {(seen.isInside || group) && !isOpen && (
            <MentorGroupSection group={group} state={state} isLive={follows} />
          )}
          <MembersSection team={team} seen={seen} onChanged={again} />
          {seen.isInside && seen.isLeader && isOpen && (
            <ApplicationsSection team={team} seen={seen} onChanged={again} />
          )}
          {team.choices && <ChoicesSection team={team} choices={team.choices} mayChange={seen.mayChange} />}
          <OutcomesOf teamId={team.id} />
        </div>
        <div className={styles.side}>
          {!seen.isMember && isOpen && may('team.join') && <ApplyPanel team={team} />}
          <Composition team={team} />
          <Deadlines programme={programme} />
          <TeamActions team={team} seen={seen} onChanged={again} />
        </div>
      </div>
    </PageFrame>
  );
}
