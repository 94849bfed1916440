import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomTypeOptions } from 'i18next';

/**
 * Texts of codes that the server makes and the pages do not know one by one: `named(`verb.${verb}`, verb)` is the
 * area's text of that key, or what is given beside it where the area has none.
 */
export function useNamed(area: keyof CustomTypeOptions['resources']) {
  const { i18n } = useTranslation(area);
  return useCallback(
    (key: string, otherwise: string): string =>
      i18n.exists(key, { ns: area }) ? (i18n.getResource(i18n.language, area, key) as string) : otherwise,
    [i18n, area],
  );
}
