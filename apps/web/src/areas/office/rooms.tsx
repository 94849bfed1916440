import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { OVERVIEW, officePlacesFor } from '../../app/shell/office-places.js';
import { PageFrame } from '../../patterns/page.js';
import styles from './office.module.css';
import { PlaceLink } from './place-link.js';
import { useFailedJobs } from './use-overview.js';

/** The overview of those who work in the office without a programme of their own: their rooms, and what is wrong in them. */
export function Rooms() {
  const { t } = useTranslation(['office', 'shell']);
  const { may } = useSession();
  const failedJobs = useFailedJobs(may('job.read'));
  const rooms = officePlacesFor(may).filter(({ to }) => to !== OVERVIEW);
  return (
    <PageFrame nav={<OfficeNav />} title={t('dashboard.title')} lead={t('rooms.lead')}>
      {failedJobs > 0 && (
        <p className={styles.warning}>
          <strong>{t('warnings.jobs_failed', { count: failedJobs })}</strong>
          <PlaceLink to="/office/jobs" capabilities={['job.read']} className="small">
            {t('warnings.do.jobs_failed')}
          </PlaceLink>
        </p>
      )}
      <ul className={styles.rooms}>
        {rooms.map(({ to, label }) => (
          <li key={to} className={styles.room}>
            <h2>
              <Link to={to}>{t(`shell:${label}`)}</Link>
            </h2>
            {label !== 'office.dashboard' && <p className="quiet">{t(`rooms.${label}`)}</p>}
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
