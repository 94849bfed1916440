import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Deadline } from '../../patterns/deadline.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { Section } from '../../patterns/section.js';
import styles from './office.module.css';
import { PlaceLink } from './place-link.js';
import { placeOfDeadline } from './places.js';
import type { Overview } from './use-overview.js';

/** What the clock will do, the nearest first. */
export function DeadlinesSection({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('office');
  const said = useSaid();
  return (
    <Section title={t('deadlines.title')}>
      {overview.deadlines.length === 0 && (
        <EmptyState title={t('deadlines.none')}>{t('deadlines.noneText')}</EmptyState>
      )}
      <ol className={styles.timeline}>
        {overview.deadlines.map((deadline) => {
          const { kind, at, subjectId, count } = deadline;
          return (
            <li key={`${kind} ${subjectId} ${at}`}>
              <span className="small quiet">{t(`deadlines.${kind}`)}</span>
              <PlaceLink
                {...placeOfDeadline(kind, subjectId ?? null, overview.programmeId)}
                className={styles.what}
              >
                {said(deadline, 'title') || t('deadlines.answers', { count })}
              </PlaceLink>
              <span className="small">
                <Deadline at={at} exact />
              </span>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
