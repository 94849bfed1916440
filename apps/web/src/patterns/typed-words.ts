import { type FocusEvent, useCallback, useMemo, useRef, useState } from 'react';

type Typed = HTMLInputElement | HTMLTextAreaElement;

/** Fields that are typed into. What is looked for is no words of one's own, nor is what a list of choices filters by. */
const WORDS =
  'textarea, input:not([type=search], [type=checkbox], [type=radio], [type=file], [role=combobox])';

const isTyped = (target: EventTarget): target is Typed => target instanceof Element && target.matches(WORDS);

/** Knows whether a form holds words that were not there when the reader came to it, whatever form it is. */
export function useTypedWords() {
  const first = useRef(new Map<Typed, string>());
  const [typed, setTyped] = useState(false);
  const look = useCallback(
    () => setTyped([...first.current].some(([field, before]) => field.isConnected && field.value !== before)),
    [],
  );
  const forget = useCallback(() => {
    first.current.clear();
    setTyped(false);
  }, []);
  const handlers = useMemo(
    () => ({
      onFocusCapture: ({ target }: FocusEvent) => {
        if (isTyped(target) && !first.current.has(target)) first.current.set(target, target.value);
      },
      onInput: look,
    }),
    [look],
  );
  return { typed, forget, handlers };
}
