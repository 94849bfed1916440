import { useTranslation } from 'react-i18next';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { Deadline } from '../../patterns/deadline.js';
import styles from './office.module.css';
import type { OfficeList } from './use-list.js';

/** When the list opens and closes, each with what is left until then. */
export function ListClocks({ list }: { readonly list: Pick<OfficeList, 'opensAt' | 'closesAt' | 'state'> }) {
  const { t } = useTranslation(['office', 'common']);
  const language = useLanguage();
  const isAhead = new Date(list.opensAt) > new Date();
  const opens = t('common:moment', { at: dayAndTime(list.opensAt, language) });
  const isBefore = ['draft', 'approved', 'forecast'].includes(list.state);
  return (
    <dl className={styles.clocks}>
      <div>
        <dt>{t(isBefore ? 'list.opens' : 'list.opened')}</dt>
        <dd>{isAhead ? <Deadline at={list.opensAt} exact /> : opens}</dd>
      </div>
      <div>
        <dt>{t('list.closes')}</dt>
        <dd>
          <Deadline at={list.closesAt} exact />
        </dd>
      </div>
    </dl>
  );
}
