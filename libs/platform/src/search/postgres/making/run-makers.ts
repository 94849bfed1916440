import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IndexSettings } from '../../index-settings.js';
import type { SearchDocument } from '../../search-document.js';
import type { Generation } from '../generation.js';
import { makeRun, type MadeRun } from './made-run.js';

/** A thread reads the dictionary first (half a second): only for long rebuilds. */
const RUNS_WITHOUT_THREADS = 4;
const MOST_THREADS = 4;

/** A thread that makes one run at a time. */
class RunThread {
  private waiting: { resolve(made: MadeRun): void; reject(failure: Error): void } | null = null;

  constructor(private readonly worker: Worker) {
    worker.on('message', (made: MadeRun) => this.settle()?.resolve(made));
    worker.on('error', (failure) => this.settle()?.reject(failure));
    worker.on('exit', (code) => this.settle()?.reject(new Error(`a thread ended with ${code}`)));
  }

  make(documents: readonly SearchDocument[]): Promise<MadeRun> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.worker.postMessage(documents);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private settle(): typeof this.waiting {
    const { waiting } = this;
    this.waiting = null;
    return waiting;
  }
}

/** Makes runs in threads of its own where many are wanted, and in this one where all of them are busy. */
export class RunMakers {
  private readonly all: RunThread[] = [];
  private readonly free: RunThread[] = [];
  private made = 0;

  constructor(private readonly generation: Generation) {}

  /** So many runs are worth asking for at once. */
  get width(): number {
    return this.all.length + 1;
  }

  /** Throws what a thread threw. */
  async make(documents: readonly SearchDocument[]): Promise<MadeRun> {
    if (this.made++ === RUNS_WITHOUT_THREADS) this.startThreads();
    const thread = this.free.pop();
    if (!thread) return makeRun(documents, this.generation);
    const made = await thread.make(documents);
    this.free.push(thread);
    return made;
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((thread) => thread.end()));
  }

  private startThreads(): void {
    const count = Math.min(MOST_THREADS, availableParallelism() - 1);
    for (let n = 0; n < count; n += 1) {
      const thread = new RunThread(startThread(this.generation.settings));
      this.all.push(thread);
      this.free.push(thread);
    }
  }
}

/** The bundler looks for exactly this expression. */
function startThread(settings: IndexSettings): Worker {
  return new Worker(new URL('./run.thread.js', import.meta.url), { workerData: settings });
}
