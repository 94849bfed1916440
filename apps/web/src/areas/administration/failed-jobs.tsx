import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../app/graphql/action.js';
import { graphql } from '../../app/graphql/graphql.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useNamed } from '../../app/i18n/named.js';
import { useSession } from '../../app/session/session.context.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { useNotice } from '../../patterns/notice.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './administration.module.css';
import type { QueueView } from './jobs.page.js';

const RETRY = graphql(`
  mutation RetryJob($input: RetryJobInput!) {
    retryJob(input: $input) {
      __typename
      ... on RetriedJob {
        queue
        id
      }
      ...Refusal
    }
  }
`);

type FailedJob = QueueView['failed'][number];

interface FailedJobsProps {
  readonly jobs: readonly FailedJob[];
  readonly onRetried: () => void;
}

/** Jobs that used up their tries, with what went wrong; each stays until it has been tried again with success. */
export function FailedJobs({ jobs, onRetried }: FailedJobsProps) {
  const { t } = useTranslation(['administration', 'common']);
  const named = useNamed('administration');
  const language = useLanguage();
  const { may } = useSession();
  const notice = useNotice();
  const [running, setRunning] = useState<string | null>(null);
  const retry = useAction(RETRY, (data) => data.retryJob);
  const nameOf = ({ name }: FailedJob) => named(`job.${name}`, name);
  const tryAgain = async (job: FailedJob) => {
    setRunning(`${job.queue} ${job.id}`);
    const { done } = await retry.run({ input: { queue: job.queue, id: job.id } });
    setRunning(null);
    onRetried();
    if (done) notice({ text: t('jobs.retried', { name: nameOf(job) }) });
  };
  const actions: readonly Column<FailedJob>[] = may('job.retry')
    ? [
        {
          key: 'retry',
          title: t('jobs.action'),
          cell: (job) => (
            <Button
              size="small"
              loading={running === `${job.queue} ${job.id}`}
              aria-label={t('jobs.retryOne', { name: nameOf(job) })}
              onClick={() => void tryAgain(job)}
            >
              {t('jobs.retry')}
            </Button>
          ),
        },
      ]
    : [];
  return (
    <Section title={t('jobs.failedTitle')}>
      {retry.refusal && <ProblemNote refusal={retry.refusal} />}
      {jobs.length === 0 ? (
        <EmptyState title={t('jobs.noneFailed')}>{t('jobs.noneFailedHint')}</EmptyState>
      ) : (
        <div className={styles.list}>
          <DataTable
            caption={t('jobs.failedTitle')}
            rows={jobs}
            rowKey={({ queue, id }) => `${queue} ${id}`}
            columns={[
              {
                key: 'name',
                title: t('jobs.job'),
                cell: (job) => (
                  <>
                    {nameOf(job)}
                    <p className={`small quiet ${styles.code}`}>{job.id}</p>
                  </>
                ),
              },
              { key: 'queue', title: t('jobs.queue'), cell: ({ queue }) => t(`queue.${queue}`) },
              {
                key: 'reason',
                title: t('jobs.reason'),
                cell: ({ failedReason }) => <span className={styles.code}>{failedReason ?? '—'}</span>,
              },
              { key: 'attempts', title: t('jobs.attempts'), numeric: true, cell: ({ attempts }) => attempts },
              {
                key: 'at',
                title: t('jobs.at'),
                cell: ({ finishedAt, createdAt }) =>
                  t('common:moment', { at: dayAndTime(finishedAt ?? createdAt, language) }),
              },
              ...actions,
            ]}
          />
          <div className={`${styles.foot} screen-only`}>
            <ExportButton<FailedJob>
              name="failed-jobs"
              columns={[
                { title: t('jobs.job'), value: nameOf },
                { title: 'id', value: ({ id }) => id },
                { title: t('jobs.queue'), value: ({ queue }) => t(`queue.${queue}`) },
                { title: t('jobs.reason'), value: ({ failedReason }) => failedReason },
                { title: t('jobs.attempts'), value: ({ attempts }) => attempts },
                { title: t('jobs.at'), value: ({ finishedAt }) => finishedAt },
              ]}
              rows={() => Promise.resolve(jobs)}
            />
          </div>
        </div>
      )}
    </Section>
  );
}
