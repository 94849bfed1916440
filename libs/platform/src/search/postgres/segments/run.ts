import type { Entry } from '../entry.js';
import { FORGIVING } from '../entry.js';
import { ByteWriter } from '../postings/byte-writer.js';
import { PostingWriter } from '../postings/posting.js';

/** The words of some documents, sorted, with their postings; made of entries or of a finished segment. */
export interface Run {
  /** Number of documents. */
  readonly size: number;
  readonly words: readonly string[];
  /** 1 where a mistyped word may stand for the word. */
  readonly forgiving: Uint8Array;
  /** The posting of word n: `bytes` from `ends[n - 1]` to `ends[n]`. */
  readonly ends: Uint32Array;
  readonly bytes: Uint8Array;
}

interface Gathered {
  forgiving: number;
  readonly documents: number[];
  readonly marks: number[];
  readonly places: (readonly number[])[];
}

/** Turns entries into a run: document n is the n-th entry. */
export function runOf(entries: readonly Entry[]): Run {
  const byWord = new Map<string, Gathered>();
  entries.forEach((entry, document) => {
    entry.words.forEach((word, at) => {
      let gathered = byWord.get(word);
      if (!gathered) byWord.set(word, (gathered = { forgiving: 0, documents: [], marks: [], places: [] }));
      const mark = entry.marks[at] ?? 0;
      if ((mark & FORGIVING) !== 0) gathered.forgiving = 1;
      gathered.documents.push(document);
      gathered.marks.push(mark & ~FORGIVING);
      gathered.places.push(entry.places[at] ?? []);
    });
  });
  const words = [...byWord.keys()].sort();
  const forgiving = new Uint8Array(words.length);
  const ends = new Uint32Array(words.length);
  const out = new ByteWriter(1 << 20);
  const writer = new PostingWriter();
  words.forEach((word, at) => {
    const gathered = byWord.get(word);
    if (!gathered) return;
    forgiving[at] = gathered.forgiving;
    gathered.documents.forEach((document, n) =>
      writer.add(document, gathered.marks[n] ?? 0, gathered.places[n] ?? []),
    );
    writer.flush(out);
    ends[at] = out.length;
  });
  return { size: entries.length, words, forgiving, ends, bytes: out.written().slice() };
}

/** The posting of a word of a run. */
export function runPosting({ ends, bytes }: Run, at: number): Uint8Array {
  return bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}
