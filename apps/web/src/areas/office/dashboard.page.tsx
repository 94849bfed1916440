import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { OFFICE_PLACES } from '../../app/shell/office-places.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { DeadlinesSection } from './deadlines.section.js';
import { FunnelSection } from './funnel.section.js';
import styles from './office.module.css';
import { ProgrammePicker } from './programme-picker.js';
import { Rooms } from './rooms.js';
import { useFailedJobs, useOverview } from './use-overview.js';
import { useProgramme } from './use-programme.js';
import { WarningsSection } from './warnings.section.js';

/** What the project office looks at in the morning; who has no programme to look at sees the rooms that are theirs. */
export function Page() {
  return (
    <MembersOnly capability={OFFICE_PLACES.flatMap(({ capabilities }) => capabilities)}>
      <Morning />
    </MembersOnly>
  );
}

function Morning() {
  const { may } = useSession();
  return ['match.read', 'list.read'].some(may) ? <Dashboard /> : <Rooms />;
}

function Dashboard() {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { may } = useSession();
  const { programmes, programme, known, choose, error: faultOfProgrammes } = useProgramme();
  const { overview, error: faultOfOverview, again } = useOverview(programme?.id);
  const failedJobs = useFailedJobs(may('job.read'));
  const error = faultOfProgrammes ?? faultOfOverview;
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={t('dashboard.title')}
      heading={
        <>
          <div className={styles.top}>
            <div>
              <h1>{t('dashboard.title')}</h1>
              <p className={`${styles.printed} quiet`}>{programme && said(programme, 'name')}</p>
            </div>
            <div className={`${styles.tools} screen-only`}>
              <ProgrammePicker programmes={programmes} chosen={programme} onChoose={choose} />
              <Button onClick={() => window.print()}>{t('print')}</Button>
            </div>
          </div>
        </>
      }
    >
      {error && !overview && <ProblemNote refusal={refusalOfError(error)} onRetry={again} />}
      {!error && !overview && (known && !programme ? <NoProgramme /> : <LoadingLines lines={10} />)}
      {overview && (
        <div className={styles.board}>
          <div className={styles.board_main}>
            <FunnelSection programmeId={overview.programmeId} funnel={overview.funnel} />
            <WarningsSection overview={overview} failedJobs={failedJobs} />
          </div>
          <DeadlinesSection overview={overview} />
          <p className={`${styles.counted} small quiet`}>
            {t('dashboard.counted', { at: t('common:moment', { at: dayAndTime(overview.at, language) }) })}
          </p>
        </div>
      )}
    </PageFrame>
  );
}

function NoProgramme() {
  const { t } = useTranslation('office');
  const { may } = useSession();
  return (
    <EmptyState
      title={t('noProgramme.title')}
      action={
        may('programme.manage') && <LinkButton to="/office/programmes">{t('noProgramme.action')}</LinkButton>
      }
    >
      {t('noProgramme.text')}
    </EmptyState>
  );
}
