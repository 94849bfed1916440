import { useTranslation } from 'react-i18next';
import type { OutcomeState } from '../../gql/graphql.js';
import { StateTag } from '../../patterns/state-tag.js';
import { TONES } from './words.js';

/** Where an outcome stands, in a word. */
export function OutcomeStateTag({ state }: { readonly state: OutcomeState }) {
  const { t } = useTranslation('outcomes');
  return <StateTag tone={TONES[state]}>{t(`state.${state}`)}</StateTag>;
}
