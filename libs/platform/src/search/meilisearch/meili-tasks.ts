import type { EnqueuedTaskPromise, Meilisearch, Task } from 'meilisearch';
import { MeilisearchTaskTimeOutError } from 'meilisearch';
import type { SearchOutcome, SearchReceipt } from '../search-engine.js';

const POLL_MS = 50;
/** Settings of a large index are worked in for minutes. */
const LONGEST_TASK_MS = 30 * 60_000;

/** The server does all writing in tasks, one after the other; this waits for them. */
export class MeiliTasks {
  constructor(private readonly client: Meilisearch) {}

  /** How batches ended; `pending` for those that have not within the time. */
  async outcomes(
    receipts: readonly SearchReceipt[],
    milliseconds: number,
  ): Promise<readonly SearchOutcome[]> {
    const until = performance.now() + milliseconds;
    const outcomes: SearchOutcome[] = [];
    for (const receipt of receipts) {
      if (receipt.problem !== null) outcomes.push({ receipt, state: 'failed', problem: receipt.problem });
      else outcomes.push(await this.outcome(receipt, until));
    }
    return outcomes;
  }

  /** Waits for a task and throws when it failed for another reason than the given codes. */
  async finished(enqueued: EnqueuedTaskPromise, allowed: readonly string[] = []): Promise<Task> {
    const task = await enqueued.waitTask({ timeout: LONGEST_TASK_MS, interval: POLL_MS });
    if (task.status !== 'succeeded' && !allowed.includes(task.error?.code ?? '')) {
      throw new Error(
        `Meilisearch: ${task.type} of ${task.indexUid ?? '-'} ${task.status}: ${problemOf(task)}`,
      );
    }
    return task;
  }

  private async outcome(receipt: SearchReceipt, until: number): Promise<SearchOutcome> {
    try {
      for (const uid of receipt.tasks) {
        const timeout = Math.max(1, until - performance.now());
        const task = await this.client.tasks.waitForTask(uid, { timeout, interval: POLL_MS });
        if (task.status !== 'succeeded') return { receipt, state: 'failed', problem: problemOf(task) };
      }
      return { receipt, state: 'done', problem: null };
    } catch (failure) {
      if (failure instanceof MeilisearchTaskTimeOutError) return { receipt, state: 'pending', problem: null };
      throw failure;
    }
  }
}

function problemOf(task: Task): string {
  return task.error?.message ?? task.status;
}
