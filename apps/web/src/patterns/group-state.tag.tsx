import { useTranslation } from 'react-i18next';
import type { MentorGroupState } from '../gql/graphql.js';
import { StateTag, type Tone } from './state-tag.js';

const TONES: Readonly<Record<MentorGroupState, Tone>> = {
  proposed: 'waiting',
  inviting: 'waiting',
  full: 'good',
  confirmed: 'good',
  active: 'good',
  on_hold: 'waiting',
  completed: 'over',
  exhausted: 'warning',
  manual_match: 'waiting',
  no_match: 'over',
  withdrawn: 'over',
};

/** Where a mentor group stands, in words. */
export function GroupStateTag({ state }: { readonly state: MentorGroupState }) {
  const { t } = useTranslation();
  return <StateTag tone={TONES[state]}>{t(`groupState.${state}`)}</StateTag>;
}
