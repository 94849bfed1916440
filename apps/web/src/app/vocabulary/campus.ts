import { useTranslation } from 'react-i18next';

/** Campuses with names of their own; a register may bring others, which are called by what they are written as. */
export const CAMPUSES = ['medical', 'riverside', 'lakeside', 'city'] as const;

/** The name of a campus in the reader's language. */
export function useCampusName(): (campus: string) => string {
  const { t } = useTranslation();
  return (campus) => {
    const known = CAMPUSES.find((one) => one === campus);
    return known ? t(`campus.${known}`) : campus;
  };
}
