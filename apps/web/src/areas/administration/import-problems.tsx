import { useTranslation } from 'react-i18next';
import { useSaid } from '../../app/i18n/bilingual.js';
import { DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { Section } from '../../patterns/section.js';
import adminStyles from './administration.module.css';
import { remedyFor } from './import-words.js';
import type { ImportView } from './import.page.js';
import styles from './imports.module.css';

type CellProblem = ImportView['problems'][number];

/** Everything that is wrong with the file, cell by cell, and what to do about each; to take along into the spreadsheet. */
export function ImportProblems({ job }: { readonly job: ImportView }) {
  const { t } = useTranslation('administration');
  const said = useSaid();
  const placeOf = ({ row, column, header }: CellProblem) =>
    [column, header].filter(Boolean).join(' · ') || (row === null ? '—' : t('problem.wholeRow'));
  const rowOf = ({ row }: CellProblem) => row ?? t('problem.wholeFile');
  const rows = job.problems.map((problem, at) => ({ ...problem, at }));
  return (
    <Section title={t('problem.title', { count: job.problemCount })}>
      {job.problemCount > job.problems.length && (
        <p className="quiet">{t('problem.capped', { shown: job.problems.length })}</p>
      )}
      <div className={adminStyles.list}>
        <DataTable
          caption={t('problem.title', { count: job.problemCount })}
          rows={rows}
          rowKey={({ at }) => at}
          columns={[
            { key: 'row', title: t('problem.row'), cell: rowOf },
            { key: 'column', title: t('problem.column'), cell: placeOf },
            {
              key: 'value',
              title: t('problem.value'),
              cell: ({ value }) => (value === '' ? '—' : <span className={styles.value}>{value}</span>),
            },
            { key: 'what', title: t('problem.what'), cell: (problem) => said(problem, 'message') },
            { key: 'todo', title: t('problem.todo'), cell: ({ code }) => t(`remedy.${remedyFor(code)}`) },
          ]}
        />
        <div className={`${adminStyles.foot} screen-only`}>
          <ExportButton<CellProblem>
            name={`${job.fileName}-problems`}
            columns={[
              { title: t('problem.row'), value: rowOf },
              { title: t('problem.column'), value: placeOf },
              { title: t('problem.value'), value: ({ value }) => value },
              { title: t('problem.what'), value: (problem) => said(problem, 'message') },
              { title: t('problem.todo'), value: ({ code }) => t(`remedy.${remedyFor(code)}`) },
            ]}
            rows={() => Promise.resolve(job.problems)}
          />
        </div>
      </div>
    </Section>
  );
}
