import { useTranslation } from 'react-i18next';
import type { CallState } from '../../gql/graphql.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';

const TONES: Readonly<Partial<Record<CallState, Tone>>> = {
  draft: 'waiting',
  approved: 'waiting',
  announced: 'good',
  open: 'open',
};

export function CallStateTag({ state }: { readonly state: CallState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state] ?? 'over'}>{t(`callState.${state}`)}</StateTag>;
}
