import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ChallengesForMeQuery } from '../../gql/graphql.js';
import { Deadline } from '../../patterns/deadline.js';
import styles from './for-me.module.css';

export type Fit = NonNullable<ChallengesForMeQuery['challengesForMe']>['fits'][number];

/** Components of the affinity that are told, in the order in which they are. */
const TOLD = ['text', 'discipline', 'methods', 'evidence'] as const;

/** A challenge that fits: why, and by how much in each respect. */
export function FitRow({ fit }: { readonly fit: Fit }) {
  const { t } = useTranslation(['people', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { challenge, reasons, components } = fit;
  const { id, number, kind, budgetFen, deadlineAt } = challenge;
  const scores = new Map(components.map(({ component, score }) => [component, score]));
  return (
    <li className={styles.fit}>
      <div className={styles.what}>
        <p className={`small quiet ${styles.facts}`}>
          <span className="numbers">{number}</span>
          <span>{t(`common:kind.${kind}`)}</span>
          {said(challenge, 'area') && <span>{said(challenge, 'area')}</span>}
        </p>
        <h2 className={styles.title}>
          <Link to={`/challenges/${id}`}>{said(challenge, 'title')}</Link>
        </h2>
        <ul className={styles.reasons}>
          {reasons.map((reason) => (
            <li key={reason.textEn}>{said(reason, 'text')}</li>
          ))}
        </ul>
        <p className={`small quiet ${styles.facts}`}>
          <Deadline at={deadlineAt} />
          {budgetFen !== null && <span className="numbers">{money(budgetFen, language)}</span>}
        </p>
      </div>
      <dl className={styles.scores}>
        {TOLD.map((component) => {
          const score = scores.get(component);
          if (score === undefined) return null;
          const points = Math.round(score * 100);
          return (
            <div key={component} className={styles.score}>
              <dt>{t(`component.${component}`)}</dt>
              <dd>
                <span className={styles.track} aria-hidden>
                  <span className={styles.fill} style={{ width: `${points}%` }} />
                </span>
                <span className="numbers">{points}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </li>
  );
}
