import { useTranslation } from 'react-i18next';
import type { NeedView } from './need.query.js';

type Waiting = Pick<NeedView, 'state' | 'openSides'>;

/** What happens next with a need, and who has it, in one sentence for its owner. */
export function useNextStep(): (need: Waiting) => string {
  const { t } = useTranslation('needs');
  return ({ state, openSides }) =>
    state === 'submitted' && openSides.length === 1
      ? t(`next.only_${openSides[0] ?? 'medical'}`)
      : t(`next.${state}`);
}
