import { useTranslation } from 'react-i18next';
import { Deadline } from '../../patterns/deadline.js';
import styles from './office.module.css';
import type { OfficeList } from './use-list.js';

/** When the list opens and closes, each with what is left until then. */
export function ListClocks({ list }: { readonly list: Pick<OfficeList, 'opensAt' | 'closesAt' | 'state'> }) {
  const { t } = useTranslation('office');
  const isBefore = ['draft', 'approved', 'forecast'].includes(list.state);
  return (
    <dl className={styles.clocks}>
      <div>
        <dt>{t(isBefore ? 'list.opens' : 'list.opened')}</dt>
        <dd>
          <Deadline at={list.opensAt} exact />
        </dd>
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
