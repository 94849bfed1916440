import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { everyPage } from '../../app/graphql/every-page.js';
import { useSaid } from '../../app/i18n/bilingual.js';
import type { ProposalSort, ProposalState } from '../../gql/graphql.js';
import type { CsvColumn } from '../../patterns/list/csv.js';
import { ExportButton } from '../../patterns/list/export-button.js';
import { CALL_PROPOSALS, type ListedProposal } from './call-proposals.query.js';

interface ExportProposalsProps {
  readonly callId: string;
  readonly state: ProposalState | null;
  readonly sort: ProposalSort;
}

/** The list as it is filtered, for a spreadsheet: both titles, money in yuan as a number. */
export function ExportProposals({ callId, state, sort }: ExportProposalsProps) {
  const { t } = useTranslation(['funding', 'common']);
  const said = useSaid();
  const client = useClient();
  const columns: readonly CsvColumn<ListedProposal>[] = [
    { title: t('field.titleZh'), value: ({ titleZh }) => titleZh },
    { title: t('field.titleEn'), value: ({ titleEn }) => titleEn },
    { title: t('document.team'), value: ({ team }) => said(team, 'name') },
    { title: t('field.challenge'), value: ({ challenge }) => challenge?.number },
    { title: t('call.state'), value: (row) => t(`common:proposalState.${row.state}`) },
    { title: t('budget.amount'), value: ({ totalFen }) => totalFen / 100 },
    { title: t('field.duration'), value: ({ durationMonths }) => durationMonths },
    { title: t('proposals.submittedAt'), value: ({ submittedAt }) => submittedAt },
  ];
  const variables = { callId, states: state && [state], sort, after: null };
  return (
    <ExportButton
      name="proposals"
      columns={columns}
      rows={() => everyPage(client, CALL_PROPOSALS, variables, (data) => data.proposals)}
    />
  );
}
