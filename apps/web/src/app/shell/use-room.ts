import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether `row` is wider than the room that `box` has for it. Both are watched: letters arrive after the first paint, languages and windows
 * change. What appears when there is no room must take room from `box`, not give it more; else the two states would chase each other.
 */
export function useLacksRoom(
  box: RefObject<HTMLElement | null>,
  row: RefObject<HTMLElement | null>,
): boolean {
  const [lacking, setLacking] = useState(false);
  useLayoutEffect(() => {
    if (!box.current || !row.current) return;
    const [outer, inner] = [box.current, row.current];
    const measure = () => setLacking(inner.offsetWidth > outer.clientWidth);
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(outer);
    watch.observe(inner);
    return () => watch.disconnect();
  }, [box, row]);
  return lacking;
}
