import { Worker } from 'node:worker_threads';
import { EngineStopped, type EngineRequest } from './engine-runner.js';
import { ThreadedEngineRunner } from './threaded-engine-runner.js';

/** The runner with a script in the place of the engine: real threads that do as the test says. */
class Scripted extends ThreadedEngineRunner {
  constructor(private readonly script: string) {
    super();
  }

  protected override start(workerData: EngineRequest): Worker {
    const head = `const { parentPort, workerData } = require('node:worker_threads');`;
    return new Worker(`${head}\n${this.script}`, { eval: true, workerData });
  }
}

const request: EngineRequest = { kind: 'prepare', snapshot: [new Uint8Array([42])] };
const never = new AbortController().signal;

describe('ThreadedEngineRunner', () => {
  it('hands the request over, tells of progress and gives the answer', async () => {
    const told: unknown[] = [];
    const runner = new Scripted(`
      const live = { objective: 5, upperBound: 6 };
      parentPort.postMessage({ kind: 'progress', fraction: 0.5, note: 'bounding', live });
      parentPort.postMessage({ kind: 'done', answer: { teams: workerData.snapshot[0][0] } });`);
    const onProgress = (...progress: unknown[]) => told.push(progress);
    expect(await runner.run(request, { signal: never, onProgress })).toEqual({ teams: 42 });
    expect(told).toEqual([[0.5, 'bounding', { objective: 5, upperBound: 6 }]]);
  });

  it('throws what the engine throws', async () => {
    const runner = new Scripted(`throw new Error('no such seat');`);
    await expect(runner.run(request, { signal: never })).rejects.toThrow('no such seat');
  });

  it('does not wait for a thread that ended without an answer', async () => {
    const runner = new Scripted(`process.exit(3);`);
    await expect(runner.run(request, { signal: never })).rejects.toThrow('without an answer (3)');
  });

  it('ends a thread in the middle of its computation when it is not wanted any more', async () => {
    const abort = new AbortController();
    const runner = new Scripted(`
      parentPort.postMessage({ kind: 'progress', fraction: 0, note: 'bounding' });
      for (;;);`);
    const run = runner.run(request, { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(run).rejects.toThrow(EngineStopped);
  });

  it('starts no thread for what is not wanted from the beginning', async () => {
    const runner = new Scripted(`throw new Error('started');`);
    await expect(runner.run(request, { signal: AbortSignal.abort() })).rejects.toThrow(EngineStopped);
  });
});
