import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { momentsOf, statesAhead } from './need-moments.js';
import type { NeedView } from './need.query.js';
import styles from './needs.module.css';

/** What happened to a need and what is ahead of it. Moments are those of Asia/Shanghai, and say so. */
export function NeedTimeline({ need }: { readonly need: NeedView }) {
  const { t } = useTranslation(['needs', 'common']);
  const { may } = useSession();
  const language = useLanguage();
  return (
    <ol className={styles.timeline}>
      {momentsOf(need).map(({ kind, at, side, text, intoId }) => (
        <li key={`${kind} ${side ?? ''} ${at}`} className={styles.past}>
          <strong>{side ? t(`side.${side}`, { verdict: t(`moment.${kind}`) }) : t(`moment.${kind}`)}</strong>
          <time dateTime={at} className="small quiet numbers">
            {t('common:moment', { at: dayAndTime(at, language) })}
          </time>
          {text && <p className={styles.quoted}>{text}</p>}
          {intoId && may('need.decide') && <Link to={`/needs/${intoId}`}>{t('mergedInto')}</Link>}
        </li>
      ))}
      {statesAhead(need).map((state) => (
        <li key={state} className={styles.coming}>
          <span className="quiet">{t(`common:needState.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
