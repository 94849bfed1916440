import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { day } from '../../app/i18n/format.js';
import { useNamed } from '../../app/i18n/named.js';
import { useLanguage } from '../../app/i18n/language.js';
import styles from './duplicates.module.css';
import type { ComparedRecord, Pair } from './pair.query.js';

interface CompareTableProps {
  readonly pair: Pair;
  /** Above each of both: the choice of who is kept. */
  readonly heads?: readonly [ReactNode, ReactNode];
}

/** What the register knows of both, line by line; lines that differ are marked. */
export function CompareTable({ pair, heads }: CompareTableProps) {
  const { t } = useTranslation(['duplicates', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const named = useNamed('common');
  const records = [pair.left, pair.right] as const;
  const line = (title: string, of: (record: ComparedRecord) => string) => ({
    title,
    values: records.map(of),
  });
  const posts = ({ person }: ComparedRecord) =>
    person.affiliations
      .map((post) => `${said(post.organisation, 'name')} · ${said(post, 'title')}`)
      .join(t('common:comma'));
  const lines = [
    line(t('field.nameZh'), ({ person }) => person.nameZh),
    line(t('field.nameEn'), ({ person }) => person.nameEn),
    line(t('field.number'), ({ identityNumber }) => identityNumber ?? ''),
    line(t('field.orcid'), ({ orcid }) => orcid ?? ''),
    line(t('field.email'), ({ email }) => email ?? ''),
    line(t('field.posts'), posts),
    line(t('field.kind'), ({ kind }) => (kind ? named(`role.${kind}`, kind) : '')),
    line(t('field.evidence'), ({ evidenceCount }) => t('field.works', { count: evidenceCount })),
    line(t('field.login'), ({ login }) => login ?? ''),
    line(t('field.roles'), ({ roles }) =>
      roles.map((role) => named(`role.${role}`, role)).join(t('common:comma')),
    ),
    line(t('field.entered'), ({ enteredAt }) => day(enteredAt, language)),
  ].filter(({ values }) => values.some((value) => value !== ''));
  return (
    <div className={styles.tableFrame} role="region" aria-label={t('sideBySide')} tabIndex={0}>
      <table className={styles.table}>
        <caption className="unseen">{t('sideBySide')}</caption>
        <thead>
          <tr>
            <td />
            {records.map(({ person }, at) => (
              <th key={person.id} scope="col">
                {heads?.[at] ?? <Link to={`/people/${person.id}`}>{said(person, 'name')}</Link>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ title, values }) => (
            <tr key={title} className={values[0] === values[1] ? styles.same : undefined}>
              <th scope="row">{title}</th>
              {values.map((value, at) => (
                <td key={records[at]?.person.id}>{value || <span className="quiet">—</span>}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
