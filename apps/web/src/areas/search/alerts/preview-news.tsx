import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { LoadingLines } from '../../../patterns/loading-page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { PREVIEW } from './alerts.query.js';
import styles from './alerts.module.css';
import { NewsParts } from './news-parts.js';

interface PreviewNewsProps {
  /** One search; null for everything that is switched on. */
  readonly savedSearchId: string | null;
  readonly onClose: () => void;
}

/** What the digest would hold if it were made now. */
export function PreviewNews({ savedSearchId, onClose }: PreviewNewsProps) {
  const { t } = useTranslation(['alerts', 'common']);
  const [{ data, error, stale }, ask] = useQuery({
    query: PREVIEW,
    variables: { savedSearchId },
    requestPolicy: 'network-only',
  });
  const news = stale ? undefined : data?.previewDigest;
  const isNew = news && (news.challenges.length > 0 || news.entries.some(({ count }) => count > 0));
  const only = savedSearchId === null ? undefined : news?.entries[0];
  const isOff = news && news.entries.length + news.challenges.length === 0;
  return (
    <div className={styles.preview} role="status">
      <div className={styles.preview_head}>
        <strong>{t('preview')}</strong>
        <Button size="small" type="text" onClick={onClose}>
          {t('common:close')}
        </Button>
      </div>
      {error && (
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!news && !error && <LoadingLines lines={2} />}
      {news && !isNew && (
        <p className={styles.part_head}>
          <span>{t(isOff ? 'previewOff' : 'previewNothing')}</span>
          {only?.found != null && (
            <span className="small quiet numbers">{t('found', { count: only.found })}</span>
          )}
        </p>
      )}
      {news && isNew && <NewsParts news={news} named={savedSearchId === null} />}
      {isNew && <p className="small quiet">{t('previewText')}</p>}
    </div>
  );
}
