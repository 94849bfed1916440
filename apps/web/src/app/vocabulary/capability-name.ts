import { useCallback } from 'react';
import { useNamed } from '../i18n/named.js';

/** What a right is called in the reader's language; its code where it has no name yet. */
export function useCapabilityName(): (capability: string) => string {
  const named = useNamed('capabilities');
  return useCallback((capability) => named(`capability.${capability}`, capability), [named]);
}
