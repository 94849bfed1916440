import type { Database } from '../../database/index.js';
import type { SearchDocument } from '../search-document.js';
import { documentRow, type DocumentRow } from './document-row.js';
import { numberColumn, type Generation } from './generation.js';

const TEXT_COLUMNS = ['acl', 'terms', 'labels', 'titles', 'words', 'tail', 'doc'] as const;
const CASTS = {
  acl: 'text[]',
  terms: 'text[]',
  labels: 'text[]',
  titles: 'text[]',
  words: 'tsvector',
  tail: 'tsvector',
  doc: 'jsonb',
} as const;

/**
 * Writes documents into a generation in one statement; lower revisions than those present are left out. `known` are words
 * that are in the word table already; it grows.
 */
export async function writeDocuments(
  database: Database,
  generation: Generation,
  documents: readonly SearchDocument[],
  known: Set<string> = new Set(),
): Promise<void> {
  const rows = newest(documents).map((document) => documentRow(document, generation));
  if (rows.length === 0) return;
  const fresh = new Set<string>();
  for (const { forgiving } of rows) for (const word of forgiving) if (!known.has(word)) fresh.add(word);
  if (fresh.size > 0) {
    // Sorted, so that two writers take their locks in the same order.
    await database.execute(
      `INSERT INTO ${generation.wordTable} (word) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`,
      [[...fresh].sort()],
    );
    for (const word of fresh) known.add(word);
  }
  await database.execute(upsertStatement(generation), columnsOf(generation, rows));
}

/** One document an id, the newest; in the order of the ids, for the locks. */
function newest(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const byId = new Map<string, SearchDocument>();
  for (const document of documents) {
    const other = byId.get(document.id);
    if (!other || other.rev <= document.rev) byId.set(document.id, document);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function upsertStatement({ table, numbers }: Generation): string {
  const numberColumns = numbers.map(numberColumn);
  const columns = ['id', 'rev', ...TEXT_COLUMNS, ...numberColumns];
  const arrays = [
    'text[]',
    'bigint[]',
    ...TEXT_COLUMNS.map(() => 'text[]'),
    ...numberColumns.map(() => 'float8[]'),
  ];
  const read = [
    'id',
    'rev',
    ...TEXT_COLUMNS.map((column) => `${column}::${CASTS[column]}`),
    ...numberColumns,
  ];
  const updates = columns.slice(1).map((column) => `${column} = EXCLUDED.${column}`);
  return `
    INSERT INTO ${table} AS present (${columns.join(', ')})
    SELECT ${read.join(', ')}
      FROM unnest(${arrays.map((type, at) => `$${at + 1}::${type}`).join(', ')}) AS given (${columns.join(', ')})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')} WHERE present.rev <= EXCLUDED.rev`;
}

function columnsOf({ numbers }: Generation, rows: readonly DocumentRow[]): readonly unknown[] {
  return [
    rows.map(({ id }) => id),
    rows.map(({ rev }) => rev),
    ...TEXT_COLUMNS.map((column) => rows.map((row) => row[column])),
    ...numbers.map((_, at) => rows.map((row) => row.numbers[at] ?? null)),
  ];
}
