import { useTranslation } from 'react-i18next';
import type { ProposalState } from '../../gql/graphql.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';

const TONES: Readonly<Partial<Record<ProposalState, Tone>>> = {
  draft: 'waiting',
  member_signoff: 'waiting',
  returned: 'warning',
  withdrawn: 'over',
  ineligible: 'over',
  not_recommended: 'over',
};

export function ProposalStateTag({ state }: { readonly state: ProposalState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state] ?? 'good'}>{t(`proposalState.${state}`)}</StateTag>;
}
