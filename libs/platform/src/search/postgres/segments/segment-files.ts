import type { DocumentsWriter } from './documents-writer.js';
import { writeWords, type MergeInput } from './segment-writer.js';

/** Keeps bytes under a name; `at` counts the pieces of one name from 0. */
export type PutPart = (part: string, at: number, bytes: Uint8Array) => Promise<void>;

const PIECE_BYTES = 1 << 20;

/** Writes a segment down: the pages of its postings and everything that is held in memory to search it. */
export async function writeSegment(
  inputs: readonly MergeInput[],
  documents: DocumentsWriter,
  put: PutPart,
): Promise<void> {
  const size = documents.ids.length;
  const words = await writeWords(inputs, size, (at, bytes) => put('page', at, bytes));
  const texts: Readonly<Record<string, readonly string[]>> = {
    ids: documents.ids,
    words: words.words,
    prefixes: words.prefixes,
  };
  for (const [part, lines] of Object.entries(texts)) {
    await putWhole(put, part, Buffer.from(lines.join('\n')));
  }
  const arrays: Record<string, NodeJS.TypedArray> = {
    gone: Uint32Array.from(documents.gone),
    order: orderOf(documents.ids),
    forgiving: words.forgiving,
    'word-starts': words.wordStarts,
    'word-lengths': words.wordLengths,
    'prefix-starts': words.prefixStarts,
    'prefix-lengths': words.prefixLengths,
  };
  for (const [attribute, values] of documents.numbers)
    arrays[`number:${attribute}`] = Float64Array.from(values);
  for (const [attribute, column] of documents.columns) {
    const { labels, offsets, values } = column.finish();
    await putWhole(put, `labels:${attribute}`, Buffer.from(JSON.stringify(labels)));
    arrays[`offsets:${attribute}`] = offsets;
    arrays[`values:${attribute}`] = values;
  }
  for (const [part, array] of Object.entries(arrays)) {
    await putWhole(put, part, Buffer.from(array.buffer, array.byteOffset, array.byteLength));
  }
}

async function putWhole(put: PutPart, part: string, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at === 0 || at * PIECE_BYTES < bytes.length; at += 1) {
    await put(part, at, bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES));
  }
}

/** The place of each document's id in the order of all ids. */
function orderOf(ids: readonly string[]): Uint32Array {
  const sorted = ids.map((id, document) => ({ id, document })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const order = new Uint32Array(ids.length);
  sorted.forEach(({ document }, place) => (order[document] = place));
  return order;
}
