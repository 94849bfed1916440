import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { CallView } from './call.query.js';
import styles from './call.module.css';
import { CALL_STATES } from './call-states.js';

/** What comes after the close, in order; the state that a step begins with. */
const STEPS = ['formal_check', 'review', 'panel', 'public_notice', 'awarding', 'running'] as const;

/** From the opening to the projects: what was, what is, and what comes. */
export function CallTimeline({ call }: { readonly call: CallView }) {
  const { t } = useTranslation(['funding', 'common']);
  const language = useLanguage();
  const { opensAt, closesAt, openedAt, state } = call;
  const reached = CALL_STATES.indexOf(state);
  const moments = [
    { name: t('timeline.opens'), at: openedAt ?? opensAt, past: reached >= CALL_STATES.indexOf('open') },
    { name: t('timeline.closes'), at: closesAt, past: reached >= CALL_STATES.indexOf('closed') },
  ];
  return (
    <ol className={styles.timeline}>
      {moments.map(({ name, at, past }) => (
        <li key={name} className={past ? styles.past : undefined}>
          <strong>{name}</strong>
          {at ? (
            <time dateTime={at} className="quiet numbers">
              {t('common:moment', { at: dayAndTime(at, language) })}
            </time>
          ) : (
            <span className="quiet">{t('timeline.open')}</span>
          )}
        </li>
      ))}
      {STEPS.map((step) => (
        <li key={step} className={reached >= CALL_STATES.indexOf(step) ? styles.past : undefined}>
          <strong>{t(`timeline.${step}`)}</strong>
          <span className="quiet">{t(`timeline.${step}.text`)}</span>
        </li>
      ))}
    </ol>
  );
}
