import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSaid } from '../../app/i18n/bilingual.js';
import { dayAndTime, exactYuan } from '../../app/i18n/format.js';
import { useLanguage } from '../../app/i18n/language.js';
import type { ProposalSort } from '../../gql/graphql.js';
import { useAddress } from '../../patterns/list/address.js';
import { type Column, DataTable } from '../../patterns/list/data-table.js';
import type { ListedProposal } from './call-proposals.query.js';
import styles from './call.module.css';
import { ProposalStateTag } from './proposal-state.tag.js';

interface ProposalsTableProps {
  readonly rows: readonly ListedProposal[];
  readonly sort: ProposalSort;
}

/** The proposals of a call in rows. */
export function ProposalsTable({ rows, sort }: ProposalsTableProps) {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const language = useLanguage();
  const address = useAddress();
  const byTotal = sort === 'TOTAL';
  const columns: readonly Column<ListedProposal>[] = [
    {
      key: 'title',
      title: t('proposal'),
      cell: (row) => <Link to={`/proposals/${row.id}`}>{said(row, 'title') || t('document.untitled')}</Link>,
    },
    {
      key: 'team',
      title: t('document.team'),
      cell: ({ team }) => (
        <Link to={`/teams/${team.id}`} className={styles.short}>
          {said(team, 'name')}
        </Link>
      ),
    },
    {
      key: 'challenge',
      title: t('field.challenge'),
      cell: ({ challenge }) =>
        challenge ? (
          <Link to={`/challenges/${challenge.id}`} className={styles.short} title={said(challenge, 'title')}>
            {challenge.number}
          </Link>
        ) : (
          '–'
        ),
    },
    { key: 'state', title: t('call.state'), cell: (row) => <ProposalStateTag state={row.state} /> },
    {
      key: 'total',
      title: t('budget.amount'),
      numeric: true,
      order: {
        href: address.hrefFor({ sort: byTotal ? null : 'total' }),
        current: byTotal ? 'descending' : null,
      },
      cell: ({ totalFen }) => exactYuan(totalFen, language),
    },
    {
      key: 'submitted',
      title: t('proposals.submittedAt'),
      cell: ({ submittedAt }) =>
        submittedAt ? (
          <time dateTime={submittedAt} title={t('common:moment', { at: dayAndTime(submittedAt, language) })}>
            {dayAndTime(submittedAt, language)}
          </time>
        ) : (
          <span className="quiet">–</span>
        ),
    },
  ];
  return <DataTable caption={t('proposals')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
