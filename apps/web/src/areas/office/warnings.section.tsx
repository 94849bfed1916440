import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Section } from '../../patterns/section.js';
import styles from './office.module.css';
import { PlaceLink } from './place-link.js';
import { placeOfWarning } from './places.js';
import type { Overview } from './use-overview.js';

interface WarningsSectionProps {
  readonly overview: Overview;
  /** Background jobs that failed; nought for those who may not know. */
  readonly failedJobs: number;
}

/** What the office should look at, each with the way to where it is put right. */
export function WarningsSection({ overview, failedJobs }: WarningsSectionProps) {
  const { t } = useTranslation(['office', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const isQuiet = overview.warnings.length === 0 && failedJobs === 0;
  return (
    <Section title={t('warnings.title')}>
      {isQuiet && <p className={styles.calm}>{t('warnings.none')}</p>}
      <ul className={styles.warnings}>
        {overview.warnings.map((warning) => {
          const { kind, count, subjectId, at } = warning;
          const title = said(warning, 'title');
          return (
            <li key={`${kind} ${subjectId}`} className={styles.warning}>
              <strong>{t(`warnings.${kind}`, { count, title })}</strong>
              {at && (
                <span className="small quiet">
                  {t(`warnings.at.${kind}`, { at: t('common:moment', { at: dayAndTime(at, language) }) })}
                </span>
              )}
              <PlaceLink {...placeOfWarning(kind, subjectId ?? null, overview.programmeId)} className="small">
                {t(`warnings.do.${kind}`)}
              </PlaceLink>
            </li>
          );
        })}
        {failedJobs > 0 && (
          <li className={styles.warning}>
            <strong>{t('warnings.jobs_failed', { count: failedJobs })}</strong>
            <PlaceLink to="/office/jobs" capabilities={['job.read']} className="small">
              {t('warnings.do.jobs_failed')}
            </PlaceLink>
          </li>
        )}
      </ul>
    </Section>
  );
}
