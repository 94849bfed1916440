import { type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useVocabulary } from '../../app/vocabulary/vocabulary.js';
import type { Address } from '../../patterns/list/address.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import { NeedStateTag } from './need-state.tag.js';
import { NEED_STATES } from './need-states.js';
import styles from './screening.module.css';
import { type Queue, QUEUE, QUEUES, type QueuedNeed } from './use-queue.js';

interface ScreeningQueueProps {
  readonly queue: Queue;
  readonly address: Address;
  /** The need that is looked at. */
  readonly shown: string;
}

/** The arrows go from link to link within the list. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const next = links[links.findIndex((link) => link === event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

/** The needs that wait, with the filters over them. */
export function ScreeningQueue({ queue, address, shown }: ScreeningQueueProps) {
  const { t } = useTranslation(['needs', 'common']);
  const states = NEED_STATES.filter((state) => state !== 'draft');
  return (
    <section className={`${styles.queue} screen-only`} aria-label={t('queue')}>
      <div className={styles.filters}>
        <SelectField
          label={t('state')}
          value={queue.state}
          options={[
            ...QUEUES.map((value) => ({ value: value as string, label: t(`queue.${value}`) })),
            ...states.map((value) => ({ value, label: t(`common:needState.${value}`) })),
          ]}
          onChange={(value) => address.go({ state: value === 'todo' ? null : value, need: null })}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={queue.stale}
            onChange={(event) => address.go({ stale: event.target.checked ? 'yes' : null, need: null })}
          />
          {t('staleOnly')}
        </label>
      </div>
      {queue.error && !queue.isLoaded && (
        <ProblemNote refusal={refusalOfError(queue.error)} onRetry={queue.again} />
      )}
      {!queue.isLoaded && !queue.error && <LoadingLines lines={6} />}
      <ol className={styles.rows} onKeyDown={walk}>
        {queue.rows.map((need) => (
          <QueueRow
            key={need.id}
            need={need}
            href={address.hrefFor({ need: need.id })}
            isShown={need.id === shown}
          />
        ))}
      </ol>
      {queue.isLoaded && queue.rows.length === 0 && <p className="quiet">{t('queue.empty')}</p>}
      {queue.more && <LoadMore loading={queue.fetching} onMore={queue.more} />}
      <QueueExport queue={queue} />
    </section>
  );
}

interface QueueRowProps {
  readonly need: QueuedNeed;
  readonly href: string;
  readonly isShown: boolean;
}

function QueueRow({ need, href, isShown }: QueueRowProps) {
  const { t } = useTranslation(['needs', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const names = useVocabulary();
  return (
    <li>
      <Link to={href} className={styles.row} aria-current={isShown ? 'true' : undefined} preventScrollReset>
        <strong>{said(need, 'title')}</strong>
        <span className="small quiet">
          {need.departmentCodes.map(names.department).join(t('common:comma'))}
          {' · '}
          {need.submittedAt && day(need.submittedAt, language)}
        </span>
        <span className={styles.tags}>
          <NeedStateTag state={need.state} />
          {need.openSides.length === 1 && (
            <span className="small quiet">{t(`waitsFor.${need.openSides[0] ?? 'medical'}`)}</span>
          )}
          {need.stale && <span className="small quiet">{t('stale')}</span>}
        </span>
      </Link>
    </li>
  );
}

function QueueExport({ queue }: { readonly queue: Queue }) {
  const { t } = useTranslation(['needs', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const names = useVocabulary();
  const client = useClient();
  return (
    <div>
      <ExportButton<QueuedNeed>
        name={t('screening')}
        columns={[
          { title: t('title'), value: (need) => said(need, 'title') },
          { title: t('state'), value: (need) => t(`common:needState.${need.state}`) },
          { title: t('owner'), value: (need) => said(need.owner, 'name') },
          {
            title: t('departmentCodes'),
            value: (need) => need.departmentCodes.map(names.department).join(t('common:comma')),
          },
          {
            title: t('budgetYuan'),
            value: (need) => (need.budgetFen !== null ? need.budgetFen / 100 : null),
          },
          { title: t('submittedAt'), value: (need) => need.submittedAt && day(need.submittedAt, language) },
          { title: t('lastActionAt'), value: (need) => day(need.lastActionAt, language) },
        ]}
        rows={() => everyPage(client, QUEUE, { ...queue.filter, first: 100 }, ({ needs }) => needs)}
      />
    </div>
  );
}
