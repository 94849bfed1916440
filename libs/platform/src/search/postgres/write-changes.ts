import type { Database } from '../../database/index.js';
import type { SearchDocument } from '../search-document.js';
import type { SearchBatch } from '../search-engine.js';
import { entryOf, storable } from './entry.js';
import type { Generation } from './generation.js';

/** Revisions of one document: the newest; in the order of the ids, for the locks. */
export function newest(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const byId = new Map<string, SearchDocument>();
  for (const document of documents) {
    const other = byId.get(document.id);
    if (!other || other.rev <= document.rev) byId.set(document.id, document);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Keeps documents, and returns the ids of those that were not older than what was there. */
export async function keepDocuments(
  database: Database,
  { table }: Generation,
  documents: readonly SearchDocument[],
): Promise<ReadonlySet<string>> {
  const rows = await database.rows<{ id: string }>(
    `INSERT INTO ${table} AS present (id, rev, doc)
     SELECT * FROM unnest($1::text[], $2::bigint[], $3::text[])
     ON CONFLICT (id) DO UPDATE SET rev = EXCLUDED.rev, doc = EXCLUDED.doc WHERE present.rev <= EXCLUDED.rev
     RETURNING id`,
    [documents.map(({ id }) => id), documents.map(({ rev }) => rev), documents.map(documentText)],
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Writes a batch into the live generation, inside of the open transaction. The caller holds the index's pointer, so that
 * changes are numbered in the order of their commits.
 */
export async function writeChanges(
  database: Database,
  live: Generation,
  { upsert, remove }: SearchBatch,
): Promise<void> {
  const documents = newest(upsert);
  const kept = documents.length === 0 ? new Set<string>() : await keepDocuments(database, live, documents);
  if (remove.length > 0) await database.execute(`DELETE FROM ${live.table} WHERE id = ANY ($1)`, [remove]);
  const removed = new Set(remove);
  const changes: (readonly [id: string, entry: string | null])[] = [
    ...documents
      .filter(({ id }) => kept.has(id) && !removed.has(id))
      .map((document) => [document.id, JSON.stringify(entryOf(document, live))] as const),
    ...remove.map((id) => [id, null] as const),
  ];
  if (changes.length === 0) return;
  await database.execute(
    `WITH written AS (
       INSERT INTO ${live.changeTable} (id, entry)
       SELECT id, entry FROM unnest($1::text[], $2::text[]) AS given (id, entry) RETURNING number
     )
     UPDATE search.live_generation SET changed = (SELECT max(number) FROM written) WHERE index_name = $3`,
    [changes.map(([id]) => id), changes.map(([, entry]) => entry), live.index],
  );
}

/** JSON that PostgreSQL takes. */
function documentText(document: SearchDocument): string {
  return JSON.stringify(document, (_, value: unknown) =>
    typeof value === 'string' ? storable(value) : value,
  );
}
