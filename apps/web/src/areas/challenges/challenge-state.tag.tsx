import { useTranslation } from 'react-i18next';
import type { ChallengeState } from '../../gql/graphql.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';

const TONES: Partial<Record<ChallengeState, Tone>> = {
  open: 'open',
  forecast: 'waiting',
  evaluating: 'waiting',
  public_notice: 'waiting',
  awarded: 'good',
  contracted: 'good',
  executing: 'good',
  delivered: 'good',
  accepted: 'good',
};

export function ChallengeStateTag({ state }: { readonly state: ChallengeState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state] ?? 'over'}>{t(`challengeState.${state}`)}</StateTag>;
}
