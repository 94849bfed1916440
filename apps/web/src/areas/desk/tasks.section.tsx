import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { useUnread } from '../../app/news/news.js';
import type { MyTasksQuery } from '../../gql/graphql.js';
import { Deadline } from '../../patterns/deadline.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { LinkButton } from '../../patterns/link-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import styles from './tasks.module.css';
import { TASKS } from './tasks.query.js';

/** What waits for the reader, what runs out first in front, each with its one next step. News may have brought more. */
export function TasksSection() {
  const { t } = useTranslation('desk');
  const [{ data, error }, ask] = useQuery({ query: TASKS });
  const unread = useUnread();
  const known = useRef(unread);
  useEffect(() => {
    if (known.current !== undefined && unread !== known.current) ask({ requestPolicy: 'network-only' });
    known.current = unread;
  }, [unread, ask]);
  const tasks = data?.myTasks;
  return (
    <Section
      title={t('tasks.title')}
      aside={
        tasks &&
        tasks.length > 0 && <span className="quiet numbers">{t('tasks.all', { count: tasks.length })}</span>
      }
    >
      {error && !data && (
        <ProblemNote refusal={refusalOfError(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      {!tasks && !error && <LoadingLines lines={4} />}
      {tasks?.length === 0 && (
        <EmptyState
          title={t('tasks.none')}
          action={
            <LinkButton to="/help" tone="plain">
              {t('tasks.help')}
            </LinkButton>
          }
        >
          {t('tasks.noneText')}
        </EmptyState>
      )}
      {tasks && tasks.length > 0 && (
        <ol className={styles.tasks}>
          {tasks.map((task) => (
            <TaskRow key={`${task.kind} ${task.subjectId} ${task.path}`} task={task} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function TaskRow({ task }: { readonly task: MyTasksQuery['myTasks'][number] }) {
  const { t } = useTranslation('desk');
  const said = useSaid();
  const { todo, action, deadline, path } = task;
  const title = said(task, 'title');
  return (
    <li className={styles.task}>
      <p className={styles.clock}>
        {deadline ? <Deadline at={deadline} /> : <span className="quiet">{t('tasks.noDeadline')}</span>}
      </p>
      <div className={styles.what}>
        <strong>{title || todo}</strong>
        {title && <p className="small quiet">{todo}</p>}
      </div>
      <Link className={styles.action} to={path} aria-label={title ? `${action}: ${title}` : action}>
        {action}
      </Link>
    </li>
  );
}
