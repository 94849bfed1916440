import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ChallengeView } from './challenge.view.js';
import styles from './challenges.module.css';

/** What happened and what will, in order. Moments are those of Asia/Shanghai, and say so. */
export function Timeline({ challenge }: { readonly challenge: ChallengeView }) {
  const { t } = useTranslation(['challenges', 'common']);
  const language = useLanguage();
  const { publishedAt, deadlineAt, list } = challenge;
  const now = Date.now();
  const moments = [
    { name: t('timeline.opens'), at: list.opensAt },
    { name: t('timeline.published'), at: publishedAt },
    { name: t('timeline.deadline'), at: deadlineAt },
  ].filter((moment): moment is { name: string; at: string } => moment.at !== null);
  return (
    <ol className={styles.timeline}>
      {moments
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
        .map(({ name, at }) => (
          <li key={name} className={Date.parse(at) <= now ? styles.past : styles.coming}>
            <strong>{name}</strong>
            <time dateTime={at} className="quiet numbers">
              {t('common:moment', { at: dayAndTime(at, language) })}
            </time>
          </li>
        ))}
      <li className={styles.coming}>
        <strong>{t('timeline.after')}</strong>
        <span className="quiet">{t('timeline.afterText')}</span>
      </li>
    </ol>
  );
}
