import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { EngineThreadMessage } from './engine.thread.js';
import {
  EngineRunner,
  EngineStopped,
  type EngineAnswers,
  type EngineControl,
  type EngineRequest,
} from './engine-runner.js';

/**
 * Computes each request in a thread of its own, which ends with it. The bundler makes a separate entry of the thread's file.
 * An abort ends the thread in the middle of its computation; the result would not have been wanted.
 */
@Injectable()
export class ThreadedEngineRunner extends EngineRunner {
  run<Request extends EngineRequest>(
    request: Request,
    { signal, onProgress }: EngineControl,
  ): Promise<EngineAnswers[Request['kind']]> {
    if (signal.aborted) return Promise.reject(new EngineStopped());
    return new Promise((resolve, reject) => {
      const thread = this.start(request);
      const stop = () => {
        reject(new EngineStopped());
        void thread.terminate();
      };
      signal.addEventListener('abort', stop, { once: true });
      thread.on('message', (message: EngineThreadMessage) => {
        if (message.kind === 'progress') onProgress?.(message.fraction, message.note, message.live);
        else resolve(message.answer as EngineAnswers[Request['kind']]);
      });
      thread.on('error', reject);
      thread.on('exit', (code) => {
        signal.removeEventListener('abort', stop);
        // Does nothing where the thread has answered or failed before.
        reject(new Error(`the engine's thread ended without an answer (${code})`));
      });
    });
  }

  /** The bundler looks for exactly this expression. */
  protected start(request: EngineRequest): Worker {
    return new Worker(new URL('./engine.thread.js', import.meta.url), { workerData: request });
  }
}
