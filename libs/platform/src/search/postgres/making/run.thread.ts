import { parentPort, workerData } from 'node:worker_threads';
import type { IndexSettings } from '../../index-settings.js';
import type { SearchDocument } from '../../search-document.js';
import { generation } from '../generation.js';
import { makeRun } from './made-run.js';

/** A thread that makes runs, one after the other, for an index with the settings that it was started with. */
const own = generation('people', 0, 0, workerData as IndexSettings);

parentPort?.on('message', (documents: readonly SearchDocument[]) => {
  const made = makeRun(documents, own);
  const { forgiving, ends, bytes } = made.run;
  parentPort?.postMessage(made, [forgiving.buffer, ends.buffer, bytes.buffer] as ArrayBuffer[]);
});
