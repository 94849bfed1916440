import { useTranslation } from 'react-i18next';
import type { NeedState } from '../../gql/graphql.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';

const TONES: Partial<Record<NeedState, Tone>> = {
  draft: 'waiting',
  submitted: 'waiting',
  info_requested: 'warning',
  screened: 'waiting',
  pooled: 'good',
  listed: 'good',
  in_solution: 'good',
  solved: 'good',
};

/** Where a need stands, in a word. */
export function NeedStateTag({ state }: { readonly state: NeedState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state] ?? 'over'}>{t(`needState.${state}`)}</StateTag>;
}
