import { parentPort, workerData } from 'node:worker_threads';
import type { MatchNote } from '../engine/engine.js';
import type { EngineAnswers, EngineRequest, LivePlan } from './engine-runner.js';
import { doEngineTask } from './engine-task.js';

/** What the thread says to whoever started it. */
export type EngineThreadMessage =
  | {
      readonly kind: 'progress';
      readonly fraction: number;
      readonly note: MatchNote;
      readonly live: LivePlan | null;
    }
  | { readonly kind: 'done'; readonly answer: EngineAnswers[EngineRequest['kind']] };

const PROGRESS_EVERY_MS = 250;

let told = 0;
const say = (message: EngineThreadMessage) => parentPort?.postMessage(message);

const answer = doEngineTask(workerData as EngineRequest, {
  now: () => performance.now(),
  onProgress: (fraction, note, live) => {
    const now = performance.now();
    if (now - told < PROGRESS_EVERY_MS) return;
    told = now;
    say({ kind: 'progress', fraction, note, live });
  },
});
say({ kind: 'done', answer });
