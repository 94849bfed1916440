import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { refusalOfError } from '../../../app/graphql/outcome.js';
import { day } from '../../../app/i18n/format.js';
import { useLanguage } from '../../../app/i18n/language.js';
import { EmptyState } from '../../../patterns/empty-state.js';
import { useAddress } from '../../../patterns/list/address.js';
import { LoadMore } from '../../../patterns/load-more.js';
import { LoadingLines } from '../../../patterns/loading-page.js';
import { ProblemNote } from '../../../patterns/problem-note.js';
import { Section } from '../../../patterns/section.js';
import { DIGESTS } from './alerts.query.js';
import styles from './alerts.module.css';
import { NewsParts } from './news-parts.js';

/** What the reader was told, the newest first and open; a notice leads to its own. */
export function DigestList() {
  const { t } = useTranslation('alerts');
  const language = useLanguage();
  const wanted = useAddress().get('digest');
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, ask] = useQuery({ query: DIGESTS, variables: { after } });
  const page = data?.myDigests;
  const shown = page?.nodes ?? [];
  const open = shown.some(({ id }) => id === wanted) ? wanted : shown[0]?.id;
  const ofNotice = useRef<HTMLDetailsElement>(null);
  const found = open === wanted;
  useEffect(() => {
    if (found) ofNotice.current?.scrollIntoView({ block: 'start' });
  }, [found]);
  return (
    <Section title={t('digests')}>
      {error && !page && (
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!page && !error && <LoadingLines lines={4} />}
      {page && shown.length === 0 && <EmptyState title={t('noDigest')}>{t('noDigestText')}</EmptyState>}
      <div>
        {shown.map((digest) => (
          <details
            key={digest.id}
            className={styles.digest}
            open={digest.id === open}
            ref={digest.id === wanted ? ofNotice : undefined}
          >
            <summary className="numbers">
              {t('digestOf', {
                day: day(`${digest.day}T00:00:00+08:00`, language),
                count: digest.total,
              })}
            </summary>
            <NewsParts news={digest} />
          </details>
        ))}
      </div>
      {page?.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor ?? null)} />
      )}
    </Section>
  );
}
