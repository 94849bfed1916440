import { useMemo, type KeyboardEvent, type RefObject } from 'react';

interface HitKeys {
  /** Puts the focus on the first hit. */
  readonly toFirst: () => void;
  /** Arrows go from hit to hit; up from the first leads back to the field. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Results by keyboard. Enter opens a hit by itself: each is a link. */
export function useHitKeys(results: RefObject<HTMLElement | null>): HitKeys {
  return useMemo(() => {
    const hits = () => [...(results.current?.querySelectorAll<HTMLElement>('a[data-hit]') ?? [])];
    return {
      toFirst: () => hits()[0]?.focus(),
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        const all = hits();
        const at = all.indexOf(event.target as HTMLElement);
        if (at < 0) return;
        event.preventDefault();
        const next = all[at + (event.key === 'ArrowDown' ? 1 : -1)];
        if (next) next.focus();
        else if (at === 0) document.querySelector<HTMLElement>('main input[type="search"]')?.focus();
      },
    };
  }, [results]);
}
