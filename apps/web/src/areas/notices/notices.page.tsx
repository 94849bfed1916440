import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { SubNav } from '../../patterns/sub-nav.js';
import { useAddress } from '../../patterns/list/address.js';
import { NoticeList } from './notice-list.js';

/** What the reader was told, all or what is unread. */
export function Page() {
  const { t } = useTranslation('notices');
  const address = useAddress();
  const unread = address.get('show') === 'unread';
  return (
    <MembersOnly>
      <PageFrame
        title={t('title')}
        lead={
          <>
            {t('lead')} <Link to="/alerts">{t('toAlerts')}</Link>
          </>
        }
        narrow
      >
        <SubNav
          label={t('which')}
          places={[
            { to: address.hrefFor({ show: null }), label: t('all'), current: !unread },
            { to: address.hrefFor({ show: 'unread' }), label: t('unread'), current: unread },
          ]}
        />
        <NoticeList key={String(unread)} unread={unread} />
      </PageFrame>
    </MembersOnly>
  );
}
