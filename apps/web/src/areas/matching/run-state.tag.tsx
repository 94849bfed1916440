import { useTranslation } from 'react-i18next';
import type { MatchRunState } from '../../gql/graphql.js';
import { StateTag, type Tone } from '../../patterns/state-tag.js';

const TONES: Partial<Record<MatchRunState, Tone>> = {
  queued: 'waiting',
  running: 'waiting',
  preview: 'waiting',
  published: 'good',
  failed: 'warning',
};

interface RunStateTagProps {
  readonly kind: 'decision' | 'what_if' | 're_match';
  readonly state: MatchRunState;
}

/** The state of a run. A what-if is answered where another run waits to be published. */
export function RunStateTag({ kind, state }: RunStateTagProps) {
  const { t } = useTranslation(['matching', 'common']);
  if (kind === 'what_if' && state === 'preview') return <StateTag tone="good">{t('answered')}</StateTag>;
  return <StateTag tone={TONES[state] ?? 'over'}>{t(`common:runState.${state}`)}</StateTag>;
}
