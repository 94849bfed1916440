import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useClient } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { dayAndSecond } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import { DataTable } from '../../patterns/list/data-table.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import styles from './administration.module.css';
import { AUDIT, type AuditEntryView, type AuditFilter } from './audit.page.js';
import { pageOf } from './audit-words.js';
import { useAuditWords } from './use-audit-words.js';

interface AuditTableProps {
  readonly entries: readonly AuditEntryView[];
  readonly filter: AuditFilter;
  readonly hrefForSubject: (type: string, id: string) => string;
}

/** Entries as people read them: when, who, what, to what, and what changed by it. */
export function AuditTable({ entries, filter, hrefForSubject }: AuditTableProps) {
  const { t } = useTranslation(['administration', 'common']);
  const language = useLanguage();
  const client = useClient();
  const words = useAuditWords();
  const moment = (at: string) => dayAndSecond(at, language);
  const detailsOf = (entry: AuditEntryView) =>
    words
      .details(entry)
      .map(([name, value]) => t('audit.detail', { name, value }))
      .join(t('audit.detailEnd'));
  return (
    <>
      <DataTable
        caption={t('audit.title')}
        rows={entries}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'at',
            title: t('audit.at'),
            cell: ({ at, sealed }) => (
              <>
                <time dateTime={at} className="numbers">
                  {moment(at)}
                </time>
                {!sealed && <p className="small quiet">{t('audit.unsealed')}</p>}
              </>
            ),
          },
          {
            key: 'who',
            title: t('audit.who'),
            cell: (entry) =>
              entry.actor ? (
                <Link to={`/office/audit?actor=${entry.actor.id}`}>{words.who(entry)}</Link>
              ) : (
                <span className="quiet">{words.who(entry)}</span>
              ),
          },
          { key: 'what', title: t('audit.what'), cell: words.what },
          {
            key: 'subject',
            title: t('audit.subject'),
            cell: (entry) => {
              const page = pageOf(entry.subjectType, entry.subjectId);
              return (
                <>
                  {page ? <Link to={page}>{words.subject(entry)}</Link> : words.subject(entry)}
                  <p className="small">
                    <Link className="quiet" to={hrefForSubject(entry.subjectType, entry.subjectId)}>
                      {t('audit.history', { id: entry.subjectId.slice(-6) })}
                    </Link>
                  </p>
                </>
              );
            },
          },
          {
            key: 'change',
            title: t('audit.change'),
            cell: (entry) => (
              <>
                {words.change(entry) || (entry.details.length === 0 && '—')}
                {entry.details.length > 0 && (
                  <ul className={`small quiet ${styles.details}`}>
                    {words.details(entry).map(([name, value]) => (
                      <li key={name}>{t('audit.detail', { name, value })}</li>
                    ))}
                  </ul>
                )}
              </>
            ),
          },
        ]}
      />
      <div className={`${styles.foot} screen-only`}>
        <ExportButton<AuditEntryView>
          name="audit-trail"
          columns={[
            { title: t('audit.at'), value: ({ at }) => moment(at) },
            { title: 'UTC', value: ({ at }) => at },
            { title: t('audit.who'), value: words.who },
            { title: t('audit.what'), value: words.what },
            { title: t('audit.subject'), value: words.subject },
            { title: t('audit.subjectId'), value: ({ subjectId }) => subjectId },
            { title: t('audit.change'), value: words.change },
            { title: t('audit.details'), value: detailsOf },
            { title: t('audit.code'), value: ({ action }) => action },
            { title: t('audit.request'), value: ({ requestId }) => requestId },
          ]}
          rows={() => everyPage(client, AUDIT, { ...filter, after: null }, (data) => data.auditTrail)}
        />
        <span className="small quiet">{t('audit.zone')}</span>
      </div>
    </>
  );
}
