import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery, useSubscription } from 'urql';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { NotFoundPage } from '../../app/router/not-found.page.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { ImportQuery, ImportState } from '../../gql/graphql.js';
import { Facts } from '../../patterns/facts.js';
import { LiveProgress } from '../../patterns/live-progress.js';
import { LoadingPage } from '../../patterns/loading-page.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { useNotice } from '../../patterns/notice.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './administration.module.css';
import { ImportActions } from './import-actions.js';
import { ImportCounts } from './import-counts.js';
import { ImportProblems } from './import-problems.js';
import { IMPORT_TONES, isAtWork } from './import-words.js';
import { useQuietPoll } from './use-quiet-poll.js';

const IMPORT = graphql(`
  query Import($id: ID!) {
    importJob(id: $id) {
      id
      version
      sheet
      state
      fileName
      fileSize
      progress
      rowCount
      createCount
      updateCount
      skipCount
      problemCount
      createdAt
      checkedAt
      startedAt
      finishedAt
      uploader {
        id
        nameZh
        nameEn
      }
      failure {
        row
        column
        header
        code
        messageZh
        messageEn
        value
      }
      problems {
        row
        column
        header
        code
        messageZh
        messageEn
        value
      }
    }
  }
`);

const PROGRESS = graphql(`
  subscription ImportProgress($id: ID!) {
    importProgress(id: $id) {
      id
      fraction
      note
    }
  }
`);

export type ImportView = NonNullable<ImportQuery['importJob']>;

const KILOBYTE = 1024;

/** One file on its way in: how far its check is, what it would change, what is wrong with it row by row, and its run. */
export function Page() {
  return (
    <MembersOnly capability="import.run">
      <ImportPage />
    </MembersOnly>
  );
}

function ImportPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation(['administration', 'common']);
  const language = useLanguage();
  const said = useSaid();
  const [{ data, error }, ask] = useQuery({ query: IMPORT, variables: { id } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const job = data?.importJob;
  const works = job ? isAtWork(job.state) : false;
  const [live] = useSubscription({ query: PROGRESS, variables: { id }, pause: !works });
  const fraction = live.data?.importProgress.fraction;
  useEffect(() => {
    if (fraction === 1) again();
  }, [fraction]);
  // Signals may be missed while the connection is cut.
  useQuietPoll(again, 2_500, works);
  useResultNotice(job?.state);
  if (error && !data) return <ProblemNote refusal={refusalOfError(error)} onRetry={again} />;
  if (!data) return <LoadingPage />;
  if (!job) return <NotFoundPage />;
  const moment = (at: string | null | undefined) =>
    at && t('common:moment', { at: dayAndTime(at, language) });
  return (
    <PageFrame
      nav={<OfficeNav />}
      title={job.fileName}
      lead={t(`importState.${job.state}.lead`)}
      heading={
        <div className={styles.head}>
          <p className="small">
            <Link to="/office/imports">{t('imports.title')}</Link>
          </p>
          <div className={styles.name}>
            <h1>{job.fileName}</h1>
            <StateTag tone={IMPORT_TONES[job.state]}>{t(`importState.${job.state}`)}</StateTag>
          </div>
        </div>
      }
    >
      {works && (
        <LiveProgress
          label={t(job.state === 'running' ? 'import.applying' : 'import.checking')}
          fraction={Math.min(1, Math.max(job.progress, fraction ?? 0))}
          note={t('import.mayLeave')}
        />
      )}
      {job.failure && (
        <ProblemNote
          refusal={{
            code: job.failure.code,
            message: said(job.failure, 'message'),
            hint: job.failure.row === null ? null : t('import.failedAt', { row: job.failure.row }),
            fields: {},
          }}
        />
      )}
      {!works && job.rowCount > 0 && <ImportCounts job={job} />}
      <ImportActions job={job} onChanged={again} />
      {job.problemCount > 0 && <ImportProblems job={job} />}
      <Facts
        facts={[
          [t('imports.sheet'), t(`sheet.${job.sheet}`)],
          [
            t('imports.size'),
            t('imports.kilobytes', { size: Math.max(1, Math.round(job.fileSize / KILOBYTE)) }),
          ],
          [t('imports.by'), said(job.uploader, 'name')],
          [t('imports.at'), moment(job.createdAt)],
          [t('import.checkedAt'), moment(job.checkedAt)],
          [t('import.startedAt'), moment(job.startedAt)],
          [t('import.finishedAt'), moment(job.finishedAt)],
        ]}
      />
    </PageFrame>
  );
}

/** Tells when a check or a run that was seen under way has come to its end. */
function useResultNotice(state: ImportState | undefined): void {
  const { t } = useTranslation('administration');
  const notice = useNotice();
  const before = useRef(state);
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (!state || !was || was === state || !isAtWork(was) || state === 'cancelled') return;
    if (isAtWork(state)) return;
    notice({
      tone: state === 'done' || state === 'ready' ? 'good' : 'bad',
      text: t(`importState.${state}.lead`),
    });
  }, [state]);
}
