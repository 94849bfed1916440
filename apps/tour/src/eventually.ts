import { setTimeout as wait } from 'node:timers/promises';

const PAUSE_MS = 200;

/** Looks again and again until `look` finds something; null when that has not happened within `seconds`. */
export async function eventually<Found>(
  look: () => Promise<Found | null | undefined | false>,
  seconds = 30,
): Promise<Found | null> {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > until) return null;
    await wait(PAUSE_MS);
  }
}
