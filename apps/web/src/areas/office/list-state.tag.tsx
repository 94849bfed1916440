import { useTranslation } from 'react-i18next';
import type { ChallengeListState } from '../../gql/graphql.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';

const TONES: Partial<Record<ChallengeListState, Tone>> = {
  draft: 'waiting',
  approved: 'waiting',
  forecast: 'waiting',
  open: 'open',
  evaluating: 'waiting',
  public_notice: 'waiting',
};

export function ListStateTag({ state }: { readonly state: ChallengeListState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state] ?? 'over'}>{t(`listState.${state}`)}</StateTag>;
}
