import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { timeOfDay } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { JobsQuery, QueueName } from '../../gql/graphql.js';
import { useAddress } from '../../patterns/list/address.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { SelectField } from '../../patterns/select-field.js';
import styles from './administration.module.css';
import { FailedJobs } from './failed-jobs.js';
import { QueueTable } from './queue-table.js';
import { useQuietPoll } from './use-quiet-poll.js';

const JOBS = graphql(`
  query Jobs($queue: QueueName) {
    jobs(queue: $queue) {
      queue
      waitingSince
      counts {
        state
        count
      }
      failed(first: 100) {
        queue
        id
        name
        attempts
        failedReason
        createdAt
        finishedAt
      }
    }
  }
`);

export type QueueView = JobsQuery['jobs'][number];

const QUEUES: readonly QueueName[] = ['events', 'search', 'matching', 'imports', 'clock'];
const EVERY_MS = 5_000;

/** What the platform does in the background: how much waits and since when, what failed and why. */
export function Page() {
  return (
    <MembersOnly capability="job.read">
      <JobsPage />
    </MembersOnly>
  );
}

function JobsPage() {
  const { t } = useTranslation('administration');
  const language = useLanguage();
  const address = useAddress();
  const queue = address.among<QueueName>('queue', QUEUES);
  const [{ data, error }, ask] = useQuery({ query: JOBS, variables: { queue } });
  const again = () => ask({ requestPolicy: 'network-only' });
  useQuietPoll(again, EVERY_MS);
  const now = new Date();
  const queues = [...(data?.jobs ?? [])].sort((a, b) => QUEUES.indexOf(a.queue) - QUEUES.indexOf(b.queue));
  return (
    <PageFrame nav={<OfficeNav />} title={t('jobs.title')} lead={t('jobs.lead')}>
      <div className={styles.list}>
        <div className={`${styles.choices} screen-only`}>
          <SelectField
            label={t('jobs.queue')}
            value={queue ?? ''}
            options={[
              { value: '', label: t('all') },
              ...QUEUES.map((name) => ({ value: name, label: t(`queue.${name}`) })),
            ]}
            onChange={(name) => address.go({ queue: name })}
          />
        </div>
        {error && <ProblemNote refusal={refusalOfError(error)} onRetry={again} />}
        {!data && !error && <LoadingLines lines={6} />}
        {data && (
          <>
            <QueueTable queues={queues} now={now} />
            <p className="small quiet numbers">
              {t('jobs.asOf', { at: timeOfDay(now.toISOString(), language), seconds: EVERY_MS / 1_000 })}
            </p>
          </>
        )}
      </div>
      {data && <FailedJobs jobs={queues.flatMap(({ failed }) => failed)} onRetried={again} />}
    </PageFrame>
  );
}
