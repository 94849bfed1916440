import { useEffect, useRef } from 'react';

/** Asks again and again while the page is looked at, and at once when it is looked at again. */
export function useQuietPoll(ask: () => void, everyMs: number, isOn = true): void {
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setInterval> | undefined;
    const follow = () => {
      clearInterval(timer);
      if (document.visibilityState === 'hidden') return;
      timer = setInterval(() => latest.current(), everyMs);
    };
    const look = () => {
      if (document.visibilityState === 'visible') latest.current();
      follow();
    };
    follow();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [everyMs, isOn]);
}
