import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { GroupInList } from './group.operations.js';
import { answersOf } from './group-rows.js';
import styles from './matching.module.css';

const STATES = ['accepted', 'inviting', 'declined', 'expired'] as const;

/** How the mentors of a published plan have answered so far. */
export function AnswersStrip({ groups }: { readonly groups: readonly GroupInList[] }) {
  const { t } = useTranslation(['matching', 'common']);
  const id = useId();
  const answers = answersOf(groups);
  return (
    <section className={styles.answers} aria-labelledby={id}>
      <h2 id={id}>{t('answers.title')}</h2>
      <dl>
        {STATES.map((state) => (
          <div key={state} className={styles[state]}>
            <dt>{t(`common:seatState.${state}`)}</dt>
            <dd className="numbers">{answers[state]}</dd>
          </div>
        ))}
      </dl>
      <p className="small">
        <span className="quiet">{t('answers.text')}</span> <Link to="/mentoring">{t('answers.all')}</Link>
      </p>
    </section>
  );
}
