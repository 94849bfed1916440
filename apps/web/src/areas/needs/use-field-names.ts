import { useTranslation } from 'react-i18next';
import { STEP_FIELDS } from './need-steps.js';

/** What each field of a need is called, by its place in the input. */
export function useFieldNames(): Readonly<Record<string, string>> {
  const { t } = useTranslation('needs');
  return Object.fromEntries(
    Object.values(STEP_FIELDS)
      .flat()
      .map((name) => [name, t(name)]),
  );
}
