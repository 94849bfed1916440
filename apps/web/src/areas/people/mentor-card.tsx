import { useTranslation } from 'react-i18next';
import { Card } from '../../patterns/card.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './people.module.css';
import { takesGroups } from './people.query.js';
import type { PersonView } from './person.query.js';
import { FreeDaysGrid } from './free-days.grid.js';
import { WeekCalendar } from './week-calendar.js';

const LICENCE_TONES = {
  applicant: 'waiting',
  training: 'waiting',
  exam: 'waiting',
  certified: 'good',
  suspended: 'warning',
  revoked: 'over',
} as const;

/** Whether the person can mentor a team: licence, places, and hours of the week. */
export function MentorCard({ profile }: { readonly profile: PersonView }) {
  const { t } = useTranslation(['people', 'common']);
  const { licence, capacity, acceptsMentoring, availability, hidden, kind } = profile;
  if (kind === 'student' && availability.length === 0) return null;
  return (
    <Card>
      <div className={styles.mentor}>
        {kind !== 'student' && !hidden.includes('mentoring') && (
          <>
            <h2>{t('mentor.title')}</h2>
            <p className={styles.row_tags}>
              {licence ? (
                <StateTag tone={LICENCE_TONES[licence.state]}>{t(`licence.${licence.state}`)}</StateTag>
              ) : (
                <StateTag tone="over">{t('licence.none')}</StateTag>
              )}
              {licence?.recheckOverdue && <StateTag tone="warning">{t('licence.overdue')}</StateTag>}
            </p>
            <p>
              {takesGroups(profile)
                ? t('mentor.takes', { count: capacity ?? 0 })
                : t(acceptsMentoring ? 'mentor.notNow' : 'mentor.no')}
            </p>
            {licence?.certifiedOn && (
              <p className="small quiet numbers">
                {t('mentor.since', { day: licence.certifiedOn })}
                {licence.recheckOn && ` ${t('mentor.recheck', { day: licence.recheckOn })}`}
              </p>
            )}
          </>
        )}
        {availability.length > 0 && (
          <>
            <h3>{t('week.title')}</h3>
            <WeekCalendar windows={availability} />
          </>
        )}
        {profile.freeDays.some(({ exceptional }) => exceptional) && (
          <>
            <h3>{t('free.title')}</h3>
            <FreeDaysGrid days={profile.freeDays} />
          </>
        )}
      </div>
    </Card>
  );
}
