import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../../app/graphql/graphql.js';
import { dayAndTime } from '../../../app/i18n/format.js';
import { useLanguage } from '../../../app/i18n/language.js';
import styles from './profile.module.css';

const DECISIONS = graphql(`
  query MyVisibilityDecisions {
    myProfile {
      id
      visibilityDecisions {
        id
        field
        from
        to
        bySelf
        at
      }
    }
  }
`);

/** What was decided about who sees what, by whom and when, the newest first. */
export function VisibilityHistory({ savedAt }: { readonly savedAt: Date | null }) {
  const { t } = useTranslation(['profile', 'common']);
  const language = useLanguage();
  const [{ data }, ask] = useQuery({ query: DECISIONS });
  useEffect(() => {
    if (savedAt) ask({ requestPolicy: 'network-only' });
  }, [savedAt, ask]);
  const decisions = data?.myProfile?.visibilityDecisions ?? [];
  if (decisions.length === 0) return null;
  return (
    <details className={styles.fields}>
      <summary>{t('visibility.history')}</summary>
      <p className="small quiet">{t('visibility.historyLead')}</p>
      <ul className="small numbers">
        {decisions.map(({ id, field, from, to, bySelf, at }) => (
          <li key={id}>
            {t('common:moment', { at: dayAndTime(at, language) })} ·{' '}
            {from
              ? t('visibility.moved', {
                  field: t(`field.${field}`),
                  from: t(`level.${from}`),
                  to: t(`level.${to}`),
                })
              : t('visibility.began', { field: t(`field.${field}`), to: t(`level.${to}`) })}
            {!bySelf && ` · ${t('visibility.byOffice')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
