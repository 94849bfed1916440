import { type RefObject, useLayoutEffect, useState } from 'react';
import styles from './shell.module.css';

/** With everything, without what can be spared (`data-spare`), or with the row folded into a menu. */
export type Room = 'whole' | 'tight' | 'folded';

/** More than the gap beside anything that is spared: what is too little here only keeps the tighter state longer. */
const GAP_PX = 12;

/**
 * How `row` finds room in `box`, a part of `bar`. All are watched: letters arrive after the first paint, languages and windows change.
 * Each state reckons from the room there would be with everything shown, so that the states do not chase each other; what is spared keeps
 * its width while nobody sees it.
 */
export function useRoom(
  bar: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  row: RefObject<HTMLElement | null>,
): Room {
  const [room, setRoom] = useState<Room>('whole');
  useLayoutEffect(() => {
    if (!bar.current || !box.current || !row.current) return;
    const [whole, outer, inner] = [bar.current, box.current, row.current];
    const measure = () =>
      setRoom((now) => {
        const spare = [...whole.querySelectorAll<HTMLElement>('[data-spare]')].map((one) => one.offsetWidth);
        const spared = spare.reduce((sum, width) => sum + width, 0);
        const menu = whole.querySelector<HTMLElement>(`.${styles['folded-only']}`)?.offsetWidth ?? 0;
        const needed = inner.offsetWidth;
        if (now === 'tight') {
          if (needed <= outer.clientWidth - spared - GAP_PX * spare.length) return 'whole';
          return needed <= outer.clientWidth ? 'tight' : 'folded';
        }
        const free = outer.clientWidth + menu;
        if (needed <= free) return 'whole';
        return needed <= free + spared ? 'tight' : 'folded';
      });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(outer);
    watch.observe(inner);
    return () => watch.disconnect();
  }, [bar, box, row]);
  return room;
}
