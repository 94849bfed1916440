import type { Meilisearch } from 'meilisearch';
import type { IndexSettings } from '../index-settings.js';
import { documentProblem, type SearchDocument } from '../search-document.js';
import type { RebuildReport } from '../search-engine.js';
import type { IndexName } from '../search-query.js';
import { meiliSettings } from './meili-settings.js';
import type { MeiliTasks } from './meili-tasks.js';

/**
 * New generation, fill, verify, swap, drop. Tasks that were enqueued for the live index before the swap are not rewritten
 * by the server: the caller has paused the writer.
 */
export async function rebuildMeili(
  client: Meilisearch,
  tasks: MeiliTasks,
  {
    index,
    uid,
    settings,
  }: { readonly index: IndexName; readonly uid: string; readonly settings: IndexSettings },
  source: AsyncIterable<readonly SearchDocument[]>,
): Promise<RebuildReport> {
  const start = performance.now();
  const next = `${uid}_next`;
  await tasks.finished(client.deleteIndex(next), ['index_not_found']);
  try {
    await tasks.finished(client.createIndex(next, { primaryKey: 'id' }));
    await tasks.finished(client.index(next).updateSettings(meiliSettings(settings)));
    const documents = await fill(client, tasks, next, source);
    const { numberOfDocuments } = await client.index(next).getStats();
    if (numberOfDocuments !== documents) {
      throw new Error(`${next} has ${numberOfDocuments} documents of ${documents}`);
    }
    // Without `rename: false` a swap with a missing index would rename.
    await tasks.finished(client.swapIndexes([{ indexes: [uid, next], rename: false }]));
    return { index, documents, milliseconds: Math.round(performance.now() - start) };
  } finally {
    // The old generation after success, the new one after a failure.
    await tasks.finished(client.deleteIndex(next), ['index_not_found']);
  }
}

async function fill(
  client: Meilisearch,
  tasks: MeiliTasks,
  next: string,
  source: AsyncIterable<readonly SearchDocument[]>,
): Promise<number> {
  const ids = new Set<string>();
  for await (const documents of source) {
    for (const document of documents) {
      const problem = documentProblem(document, []);
      if (problem !== null) throw new Error(problem);
      ids.add(document.id);
    }
    // Each batch is waited for, so that a long source does not pile up in the server's queue.
    if (documents.length > 0) {
      await tasks.finished(client.index(next).addDocuments([...documents], { primaryKey: 'id' }));
    }
  }
  return ids.size;
}
