import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient, useQuery } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { graphql } from '../../app/graphql/graphql.js';
import { refusalOfError } from '../../app/graphql/outcome.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import { count, dayAndTime } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { useSession } from '../../app/session/session.context.js';
import { OfficeNav } from '../../app/shell/office-nav.js';
import type { ImportSheet, ImportState } from '../../gql/graphql.js';
import { EmptyState } from '../../patterns/empty-state.js';
import { useAddress } from '../../patterns/list/address.js';
import { DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { LoadingLines } from '../../patterns/loading-page.js';
import { LoadMore } from '../../patterns/load-more.js';
import { MembersOnly } from '../../patterns/members-only.js';
import { PageFrame } from '../../patterns/page.js';
import { ProblemNote } from '../../patterns/problem-note.js';
import { Section } from '../../patterns/section.js';
import { SelectField } from '../../patterns/select-field.js';
import { StateTag } from '../../patterns/state-tag.js';
import styles from './administration.module.css';
import { IMPORT_STATES, IMPORT_TONES, isAtWork, mayTakeOut, SHEETS, sheetsFor } from './import-words.js';
import { UploadSection } from './upload.section.js';
import { useQuietPoll } from './use-quiet-poll.js';

const IMPORTS = graphql(`
  query Imports($sheet: ImportSheet, $states: [ImportState!], $after: String) {
    importJobs(first: 20, after: $after, sheet: $sheet, states: $states) {
      nodes {
        id
        version
        sheet
        state
        fileName
        rowCount
        problemCount
        createdAt
        finishedAt
        uploader {
          id
          nameZh
          nameEn
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Tables on their way in: a new one, and what became of those before. */
export function Page() {
  const { t } = useTranslation(['administration', 'common']);
  const { viewer } = useSession();
  const address = useAddress();
  const sheets = sheetsFor(viewer?.roles ?? []);
  const filter = {
    sheet: address.among<ImportSheet>('sheet', SHEETS),
    state: address.among<ImportState>('state', IMPORT_STATES),
  };
  return (
    <MembersOnly capability="import.run">
      <PageFrame nav={<OfficeNav />} title={t('imports.title')} lead={t('imports.lead')}>
        <UploadSection sheets={sheets} mayTakeOut={mayTakeOut(viewer?.roles ?? [])} />
        <Section title={t('imports.past')}>
          <div className={styles.list}>
            <div className={`${styles.choices} screen-only`}>
              <SelectField
                label={t('imports.sheet')}
                value={filter.sheet ?? ''}
                options={[
                  { value: '', label: t('all') },
                  ...sheets.map((sheet) => ({ value: sheet, label: t(`sheet.${sheet}`) })),
                ]}
                onChange={(sheet) => address.go({ sheet })}
              />
              <SelectField
                label={t('state')}
                value={filter.state ?? ''}
                options={[
                  { value: '', label: t('all') },
                  ...IMPORT_STATES.map((state) => ({ value: state, label: t(`importState.${state}`) })),
                ]}
                onChange={(state) => address.go({ state })}
              />
            </div>
            <ImportTable key={JSON.stringify(filter)} {...filter} />
          </div>
        </Section>
      </PageFrame>
    </MembersOnly>
  );
}

interface ImportTableProps {
  readonly sheet: ImportSheet | null;
  readonly state: ImportState | null;
}

function ImportTable({ sheet, state }: ImportTableProps) {
  const { t } = useTranslation(['administration', 'common']);
  const language = useLanguage();
  const said = useSaid();
  const client = useClient();
  const [after, setAfter] = useState<string | null>(null);
  const variables = { sheet, states: state ? [state] : null };
  const [{ data, fetching, error }, ask] = useQuery({ query: IMPORTS, variables: { ...variables, after } });
  const page = data?.importJobs;
  const again = () => ask({ requestPolicy: 'network-only' });
  useQuietPoll(again, 4_000, page?.nodes.some((job) => isAtWork(job.state)) ?? false);
  if (error && !page) return <ProblemNote refusal={refusalOfError(error)} onRetry={again} />;
  if (!page) return <LoadingLines lines={5} />;
  if (page.nodes.length === 0)
    return <EmptyState title={t('imports.none')}>{t('imports.noneHint')}</EmptyState>;
  return (
    <>
      <DataTable
        caption={t('imports.past')}
        rows={page.nodes}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'file',
            title: t('imports.file'),
            cell: ({ id, fileName }) => <Link to={`/office/imports/${id}`}>{fileName}</Link>,
          },
          { key: 'sheet', title: t('imports.sheet'), cell: (job) => t(`sheet.${job.sheet}`) },
          {
            key: 'state',
            title: t('state'),
            cell: (job) => (
              <StateTag tone={IMPORT_TONES[job.state]}>{t(`importState.${job.state}`)}</StateTag>
            ),
          },
          {
            key: 'rows',
            title: t('imports.rows'),
            numeric: true,
            cell: (job) => count(job.rowCount, language),
          },
          {
            key: 'problems',
            title: t('imports.problems'),
            numeric: true,
            cell: (job) => count(job.problemCount, language),
          },
          { key: 'by', title: t('imports.by'), cell: ({ uploader }) => said(uploader, 'name') },
          {
            key: 'at',
            title: t('imports.at'),
            cell: ({ createdAt }) => t('common:moment', { at: dayAndTime(createdAt, language) }),
          },
        ]}
      />
      {page.pageInfo.hasNextPage && (
        <LoadMore loading={fetching} onMore={() => setAfter(page.pageInfo.endCursor)} />
      )}
      <div className={`${styles.foot} screen-only`}>
        <ExportButton
          name="imports"
          columns={[
            { title: t('imports.file'), value: ({ fileName }) => fileName },
            { title: t('imports.sheet'), value: (job) => t(`sheet.${job.sheet}`) },
            { title: t('state'), value: (job) => t(`importState.${job.state}`) },
            { title: t('imports.rows'), value: ({ rowCount }) => rowCount },
            { title: t('imports.problems'), value: ({ problemCount }) => problemCount },
            { title: t('imports.by'), value: ({ uploader }) => said(uploader, 'name') },
            { title: t('imports.at'), value: ({ createdAt }) => createdAt },
          ]}
          rows={() => everyPage(client, IMPORTS, { ...variables, after: null }, (all) => all.importJobs)}
        />
      </div>
    </>
  );
}
