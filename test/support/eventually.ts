import { setTimeout as wait } from 'node:timers/promises';

const EVERY_MS = 25;
const PATIENCE_MS = 15_000;

/**
 * Asks until the answer holds, for what another process or a job does in its own time. Returns that answer; throws with the
 * last one when it never held.
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  holds: (answer: T) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (Date.now() > until)
      throw new Error(`never held within ${patienceMs} ms; last: ${JSON.stringify(answer)}`);
    await wait(EVERY_MS);
  }
}
