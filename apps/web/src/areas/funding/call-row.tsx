import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day, money } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Deadline } from '../../patterns/deadline.js';
import type { ListedCall } from './call-list.page.js';
import { CallStateTag } from './call-state.tag.js';
import styles from './call.module.css';

/** One call in the list. */
export function CallRow({ call }: { readonly call: ListedCall }) {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const { state, opensAt, closesAt, ceilingFen } = call;
  return (
    <li className={styles.row}>
      <div className={styles.row_text}>
        <p className={styles.tags}>
          <CallStateTag state={state} />
          <span className="small quiet">{said(call.fund, 'name')}</span>
        </p>
        <h2 className={styles.row_title}>
          <Link to={`/calls/${call.id}`}>{said(call, 'title') || t('call.untitled')}</Link>
        </h2>
        <p className={styles.guide_start}>{said(call, 'guide')}</p>
        <p className="small quiet">{said(call.programme, 'name')}</p>
      </div>
      <dl className={styles.row_facts}>
        <div>
          <dt>{t('call.closes')}</dt>
          <dd>
            {state === 'announced' && opensAt ? (
              t('call.from', { day: day(opensAt, language) })
            ) : (
              <Deadline at={closesAt} />
            )}
          </dd>
        </div>
        <div>
          <dt>{t('call.ceiling')}</dt>
          <dd className="numbers">{ceilingFen == null ? t('call.open') : money(ceilingFen, language)}</dd>
        </div>
      </dl>
    </li>
  );
}
