import { useTranslation } from 'react-i18next';
import { count } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './administration.module.css';
import type { QueueView } from './jobs.page.js';
import { waitingTime } from './waiting-time.js';

interface QueueTableProps {
  readonly queues: readonly QueueView[];
  readonly now: Date;
}

/** Waiting longer than this, a queue is behind; most jobs are taken within a second. */
const LATE_MS = 60_000;

/** Each queue with what waits, runs, comes later and failed, and how far it is behind. */
export function QueueTable({ queues, now }: QueueTableProps) {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const counted = ({ counts }: QueueView, ...states: readonly string[]) =>
    counts.reduce((sum, one) => sum + (states.includes(one.state) ? one.count : 0), 0);
  const lagOf = ({ waitingSince }: QueueView) => {
    if (!waitingSince) return t('jobs.noLag');
    const { unit, value } = waitingTime(waitingSince, now);
    return t(`jobs.lag.${unit}`, { count: value });
  };
  const isLate = ({ waitingSince }: QueueView) =>
    Boolean(waitingSince) && now.getTime() - new Date(waitingSince ?? now).getTime() > LATE_MS;
  const columns = [
    {
      key: 'waiting',
      title: t('jobs.waiting'),
      of: (queue: QueueView) => counted(queue, 'waiting', 'prioritized', 'waiting-children'),
    },
    { key: 'active', title: t('jobs.active'), of: (queue: QueueView) => counted(queue, 'active') },
    { key: 'delayed', title: t('jobs.delayed'), of: (queue: QueueView) => counted(queue, 'delayed') },
    { key: 'completed', title: t('jobs.completed'), of: (queue: QueueView) => counted(queue, 'completed') },
    { key: 'failed', title: t('jobs.failed'), of: (queue: QueueView) => counted(queue, 'failed') },
  ];
  return (
    <>
      <DataTable
        caption={t('jobs.queues')}
        rows={queues}
        rowKey={({ queue }) => queue}
        columns={[
          {
            key: 'queue',
            title: t('jobs.queue'),
            cell: ({ queue }) => (
              <>
                {t(`queue.${queue}`)}
                <p className="small quiet">{t(`queue.${queue}.text`)}</p>
              </>
            ),
          },
          ...columns.map(({ key, title, of }) => ({
            key,
            title,
            numeric: true,
            cell: (queue: QueueView) => {
              const value = count(of(queue), language);
              return key === 'failed' && of(queue) > 0 ? (
                <strong className={styles.bad}>{value}</strong>
              ) : (
                value
              );
            },
          })),
          {
            key: 'lag',
            title: t('jobs.lag'),
            cell: (queue) =>
              isLate(queue) ? <StateTag tone="warning">{lagOf(queue)}</StateTag> : lagOf(queue),
          },
        ]}
      />
      <div className={`${styles.foot} screen-only`}>
        <ExportButton<QueueView>
          name="queues"
          columns={[
            { title: t('jobs.queue'), value: ({ queue }) => t(`queue.${queue}`) },
            ...columns.map(({ title, of }) => ({ title, value: of })),
            { title: t('jobs.lag'), value: lagOf },
          ]}
          rows={() => Promise.resolve(queues)}
        />
      </div>
    </>
  );
}
