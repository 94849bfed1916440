import { FORGIVING, type Entry } from '../entry.js';
import { ByteWriter } from '../postings/byte-writer.js';
import { encodePlaces, PostingWriter } from '../postings/posting.js';

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

/** Gathers documents into a run. Everything is kept in flat arrays of bytes and numbers: millions of places go through here. */
export class RunBuilder {
  private documents = 0;
  private readonly numberOf = new Map<string, number>();
  private readonly words: string[] = [];
  private forgiving = new Uint8Array(1 << 12);
  /** One after the other, for each word of each document: the word, the document, its mark, the end of its places. */
  private hits = new Uint32Array(1 << 16);
  private count = 0;
  private readonly places = new ByteWriter(1 << 18);

  get size(): number {
    return this.documents;
  }

  /** The next document. */
  add({ words, marks, places }: Pick<Entry, 'words' | 'marks' | 'places'>): void {
    const document = this.documents++;
    if ((this.count + words.length) * HIT > this.hits.length) {
      this.hits = doubled(this.hits, (this.count + words.length) * HIT, Uint32Array);
    }
    words.forEach((word, at) => {
      let number = this.numberOf.get(word);
      if (number === undefined) {
        this.numberOf.set(word, (number = this.words.length));
        this.words.push(word);
        if (number >= this.forgiving.length) this.forgiving = doubled(this.forgiving, number + 1, Uint8Array);
      }
      const mark = marks[at] as number;
      if ((mark & FORGIVING) !== 0) this.forgiving[number] = 1;
      encodePlaces(places[at] as readonly number[], this.places);
      const hit = this.count++ * HIT;
      this.hits[hit] = number;
      this.hits[hit + 1] = document;
      this.hits[hit + 2] = mark & ~FORGIVING;
      this.hits[hit + 3] = this.places.length;
    });
  }

  finish(): Run {
    const { words, count, hits } = this;
    const sorted = Uint32Array.from(words, (_, n) => n).sort((a, b) =>
      (words[a] as string) < (words[b] as string) ? -1 : 1,
    );
    const rank = new Uint32Array(words.length);
    sorted.forEach((number, at) => (rank[number] = at));
    // Counting sort: hits come by document, and go by word.
    const starts = new Uint32Array(words.length + 1);
    for (let n = 0; n < count; n += 1) {
      const at = (rank[hits[n * HIT] as number] as number) + 1;
      starts[at] = (starts[at] as number) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) {
      starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    }
    const byWord = new Uint32Array(count);
    const next = starts.slice();
    for (let n = 0; n < count; n += 1) {
      const at = rank[hits[n * HIT] as number] as number;
      byWord[next[at] as number] = n;
      next[at] = (next[at] as number) + 1;
    }
    const ends = new Uint32Array(words.length);
    const out = new ByteWriter(this.places.length * 2);
    const writer = new PostingWriter();
    const places = this.places.written();
    for (let at = 0; at < words.length; at += 1) {
      for (let i = starts[at] as number; i < (starts[at + 1] as number); i += 1) {
        const hit = (byWord[i] as number) * HIT;
        const start = hit === 0 ? 0 : (hits[hit - 1] as number);
        writer.addEncoded(
          hits[hit + 1] as number,
          hits[hit + 2] as number,
          places,
          start,
          hits[hit + 3] as number,
        );
      }
      writer.flush(out);
      ends[at] = out.length;
    }
    return {
      size: this.documents,
      words: Array.from(sorted, (number) => words[number] as string),
      forgiving: Uint8Array.from(sorted, (number) => this.forgiving[number] as number),
      ends,
      bytes: out.written().slice(),
    };
  }
}

/** Numbers of a hit. */
const HIT = 4;

function doubled<T extends Uint8Array | Uint32Array>(
  array: T,
  least: number,
  type: new (length: number) => T,
): T {
  const larger = new type(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
}

/** The posting of a word of a run. */
export function runPosting({ ends, bytes }: Run, at: number): Uint8Array {
  return bytes.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);
}
