import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The seats that a programme may choose from. */
export const KNOWN_SLOTS = ['clinician', 'scientist', 'engineer', 'enterprise'] as const;

/** What a seat of a mentor group is called. Slots are data: one that we have no word for keeps its own. */
export function useSlotName(): (slot: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (slot) => {
      const known = KNOWN_SLOTS.find((name) => name === slot);
      return known ? t(`role.${known}`) : slot;
    },
    [t],
  );
}
