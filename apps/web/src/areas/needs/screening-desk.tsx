import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeNav } from '../../app/shell/office-nav.js';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { PageFrame } from '../../patterns/page.js';
import { ScreeningNeed } from './screening-need.js';
import type { KeptVerdicts } from './give-verdict.js';
import { ScreeningQueue } from './screening-queue.js';
import styles from './screening.module.css';
import { useQueue } from './use-queue.js';

/** A queue of needs beside the one that is looked at. Which one, and which queue, stand in the address. */
export function ScreeningDesk() {
  const { t } = useTranslation('needs');
  const { may } = useSession();
  const address = useAddress();
  const queue = useQueue(address, may('need.decide'));
  // What somebody has begun to write about a need is there again when they come back to it.
  const kept = useRef<KeptVerdicts>(new Map());
  const chosen = address.get('need');
  const [first] = queue.rows;
  const shown = chosen || first?.id || '';
  const at = queue.rows.findIndex(({ id }) => id === shown);
  const before = queue.rows[at - 1]?.id;
  const after = queue.rows[at + 1]?.id;
  const go = (id: string | undefined) => id && address.go({ need: id });
  useNeighbourKeys(before, after, go);
  return (
    <PageFrame nav={<OfficeNav />} title={t('screening')} lead={t('screening.lead')}>
      <div className={chosen ? `${styles.desk} ${styles.opened}` : styles.desk}>
        <ScreeningQueue queue={queue} address={address} shown={shown} />
        <div className={styles.place}>
          {shown ? (
            <ScreeningNeed
              key={shown}
              id={shown}
              kept={kept.current}
              place={at < 0 ? null : { at: at + 1, of: queue.rows.length }}
              beforeHref={before && address.hrefFor({ need: before })}
              afterHref={after && address.hrefFor({ need: after })}
              queueHref={address.hrefFor({ need: null })}
              onDone={() => {
                queue.again();
                address.go({ need: after ?? before ?? shown }, true);
              }}
              onChanged={queue.again}
            />
          ) : (
            queue.isLoaded && <EmptyState title={t('queue.none')}>{t('queue.noneText')}</EmptyState>
          )}
        </div>
      </div>
    </PageFrame>
  );
}

/** Alt with the arrows up and down goes to the need before and after, from anywhere on the page. */
function useNeighbourKeys(
  before: string | undefined,
  after: string | undefined,
  go: (id: string | undefined) => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      event.preventDefault();
      go(event.key === 'ArrowDown' ? after : before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [before, after, go]);
}
