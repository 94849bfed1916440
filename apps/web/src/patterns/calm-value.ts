import { useEffect, useState } from 'react';

/**
 * The value as soon as it has not changed for `pauseMs`; the first one at once. For what may come a moment later than the list
 * that it stands beside, and should not be asked for with every letter.
 */
export function useCalmValue<Value>(value: Value, pauseMs: number): Value {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(() => value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return calm;
}
