import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useSession } from '../../app/session/session.context.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { PageFrame } from '../../patterns/page.js';
import { MatchRunsSection } from './match-runs.section.js';
import { MentorSeatsSection } from './mentor-seats.section.js';
import { MyNeedsSection } from './my-needs.section.js';
import { MyProposalsSection } from './my-proposals.section.js';
import { MyTeamsSection } from './my-teams.section.js';
import { TasksSection } from './tasks.section.js';

/** What waits for whoever is signed in, and below it what else is theirs by their roles and waits for nobody. */
export function Page() {
  const { t } = useTranslation('desk');
  const said = useSaid();
  const { viewer, may } = useSession();
  if (viewer === undefined) return <LoadingPage />;
  if (viewer === null) return <Navigate to="/sign-in?returnTo=/desk" replace />;
  const sections = [
    may('mentorship.answer') && <MentorSeatsSection key="mentor" />,
    may('team.join') && <MyTeamsSection key="teams" />,
    may('team.join') && <MyProposalsSection key="proposals" />,
    may('need.write') && <MyNeedsSection key="needs" />,
    may('match.read') && <MatchRunsSection key="runs" />,
  ].filter(Boolean);
  return (
    <PageFrame
      title={t('title')}
      heading={<h1>{t('greeting', { name: said(viewer.person, 'name') })}</h1>}
      lead={t('lead')}
    >
      <TasksSection />
      {sections}
    </PageFrame>
  );
}
