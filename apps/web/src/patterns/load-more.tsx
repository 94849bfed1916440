import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './load-more.module.css';

interface LoadMoreProps {
  readonly loading: boolean;
  readonly onMore: () => void;
}

/** The way to the next page of a list that grows. */
export function LoadMore({ loading, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  return (
    <div className={`${styles.more} screen-only`}>
      <Button size="large" loading={loading} onClick={onMore}>
        {t('loadMore')}
      </Button>
    </div>
  );
}
