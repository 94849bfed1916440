import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { Section } from '../../patterns/section.js';
import type { OutcomeView } from './outcome.query.js';
import styles from './outcomes.module.css';

/** What the two sides say of it, beside each other, as far as the viewer may know. */
export function GradeCards({ outcome }: { readonly outcome: OutcomeView }) {
  const { t } = useTranslation('outcomes');
  const said = useSaid();
  if (outcome.grades.length === 0) return null;
  return (
    <Section title={t('grades')}>
      <ul className={styles.grades}>
        {outcome.grades.map(({ side, grade, comment, person }) => (
          <li key={side}>
            <span className="small quiet">{t(`side.${side}`)}</span>
            <strong>{grade ? t(`grade.${grade}`) : t('notGraded')}</strong>
            {comment && <span>{comment}</span>}
            {person && <span className="small quiet">{said(person, 'name')}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
