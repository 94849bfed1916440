import { useTranslation } from 'react-i18next';
import { count, dayAndTime, percent } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import styles from './matching.module.css';
import { points } from './points.js';
import type { Run } from './run.operations.js';

/** What a run came to and how it was asked, in a row. */
export function RunFigures({ run }: { readonly run: Run }) {
  const { t } = useTranslation('matching');
  const language = useLanguage();
  const { objective, mentorCount, seconds, publishedAt, fairnessWanted } = run;
  const facts = [
    ['total', t('run.total'), objective !== null && t('pointsOf', { points: points(objective, language) })],
    ['mentors', t('run.mentors'), mentorCount !== null && count(mentorCount, language)],
    ['took', t('run.took'), seconds !== null && t('run.seconds', { count: Math.round(seconds) })],
    [
      'goal',
      t('run.goal'),
      fairnessWanted.mode === 'total'
        ? t('options.mode.total')
        : t('run.fairGoal', { share: percent(fairnessWanted.giveUp ?? 0.02, language) }),
    ],
    ['published', t('run.published'), publishedAt !== null && dayAndTime(publishedAt, language)],
  ] as const;
  return (
    <dl className={styles.asides}>
      {facts
        .filter(([, , value]) => value !== false)
        .map(([key, name, value]) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd className="numbers">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
