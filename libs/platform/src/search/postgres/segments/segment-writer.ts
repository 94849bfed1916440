import { ByteWriter } from '../postings/byte-writer.js';
import { betterMark, Posting, PostingWriter } from '../postings/posting.js';
import { runPosting, type Run } from './run.js';

/** A run, and which number each of its documents has in the new segment; -1 for those that are left out. */
export interface MergeInput {
  readonly run: Run;
  /** Rises over the documents that are kept. */
  readonly numbers: Int32Array;
}

/** The words of a merged segment; the postings stand in the pages, end to end. */
export interface WrittenWords {
  readonly words: readonly string[];
  readonly forgiving: Uint8Array;
  /** Lengths of the postings in bytes, in the order in which they stand: words and beginnings by `order`. */
  readonly wordStarts: Float64Array;
  readonly wordLengths: Uint32Array;
  readonly prefixes: readonly string[];
  readonly prefixStarts: Float64Array;
  readonly prefixLengths: Uint32Array;
}

/** Bytes of a page. Pages are read whole. */
export const PAGE_BYTES = 32_768;

/** Beginnings up to so many characters that so many words share have a posting of their own (as in Meilisearch). */
export const LONGEST_KEPT_PREFIX = 4;
export const FEWEST_KEPT_WORDS = 64;

/** How often the merge lets others work. */
const WORDS_AT_A_TIME = 4096;

/**
 * Merges runs into one segment of `size` documents. The inputs' documents must not interleave: all of the first come
 * before those of the second. `page` takes the bytes, page by page.
 */
export async function writeWords(
  inputs: readonly MergeInput[],
  size: number,
  page: (at: number, bytes: Uint8Array) => Promise<void>,
): Promise<WrittenWords> {
  const out = new PageWriter(page);
  const posting = new ByteWriter(1 << 16);
  const writer = new PostingWriter();
  const begun = new BegunWords(size);
  const written = new WordList();
  const prefixes = new WordList();
  const emitPrefix = (prefix: string): void => {
    posting.clear();
    begun.write(prefix, posting);
    prefixes.add(prefix, 0, out.length, posting.length);
    out.write(posting.written());
  };
  const cursors = inputs.map(() => 0);
  for (let count = 1; ; count += 1) {
    let word: string | undefined;
    inputs.forEach(({ run }, n) => {
      const next = run.words[cursors[n] ?? 0];
      if (next !== undefined && (word === undefined || next < word)) word = next;
    });
    for (const prefix of begun.endedBy(word)) emitPrefix(prefix);
    if (word === undefined) break;
    const now = word;
    begun.start(now);
    let forgives = 0;
    inputs.forEach(({ run, numbers }, n) => {
      const at = cursors[n] ?? 0;
      if (run.words[at] !== now) return;
      cursors[n] = at + 1;
      forgives |= run.forgiving[at] ?? 0;
      const from = new Posting(runPosting(run, at));
      from.eachPlaces((i, bytes, start, end) => {
        const document = numbers[from.documents[i] as number] as number;
        if (document < 0) return;
        const mark = from.marks[i] as number;
        writer.addEncoded(document, mark, bytes, start, end);
        begun.add(document, mark);
      });
    });
    posting.clear();
    if (writer.flush(posting)) {
      written.add(now, forgives, out.length, posting.length);
      out.write(posting.written());
    }
    if (count % WORDS_AT_A_TIME === 0) await out.drain();
  }
  await out.finish();
  return {
    words: written.words,
    forgiving: Uint8Array.from(written.forgiving),
    wordStarts: Float64Array.from(written.starts),
    wordLengths: Uint32Array.from(written.lengths),
    prefixes: prefixes.words,
    prefixStarts: Float64Array.from(prefixes.starts),
    prefixLengths: Uint32Array.from(prefixes.lengths),
  };
}

class WordList {
  readonly words: string[] = [];
  readonly forgiving: number[] = [];
  readonly starts: number[] = [];
  readonly lengths: number[] = [];

  add(word: string, forgives: number, start: number, length: number): void {
    this.words.push(word);
    this.forgiving.push(forgives);
    this.starts.push(start);
    this.lengths.push(length);
  }
}

/** Cuts what is written into pages. */
class PageWriter {
  length = 0;
  private page = 0;
  private readonly pending = new ByteWriter(PAGE_BYTES * 8);

  constructor(private readonly sink: (at: number, bytes: Uint8Array) => Promise<void>) {}

  write(bytes: Uint8Array): void {
    this.pending.copy(bytes);
    this.length += bytes.length;
  }

  /** Hands on the pages that are full. */
  async drain(): Promise<void> {
    const bytes = this.pending.written();
    let done = 0;
    for (; bytes.length - done >= PAGE_BYTES; done += PAGE_BYTES) {
      await this.sink(this.page++, bytes.slice(done, done + PAGE_BYTES));
    }
    const rest = bytes.slice(done);
    this.pending.clear();
    this.pending.copy(rest);
  }

  async finish(): Promise<void> {
    await this.drain();
    if (this.pending.length > 0) await this.sink(this.page++, this.pending.written().slice());
  }
}

/** Which documents have any word that begins so, for the beginnings of the word that is being merged. */
class BegunWords {
  private readonly levels: { prefix: string; words: number; readonly marks: Uint8Array; touched: number[] }[];
  private open = 0;
  private readonly writer = new PostingWriter();

  constructor(size: number) {
    this.levels = Array.from({ length: LONGEST_KEPT_PREFIX }, () => ({
      prefix: '',
      words: 0,
      marks: new Uint8Array(size),
      touched: [],
    }));
  }

  /** The beginnings that `word` no longer has and that are worth keeping; write each, then `start`. */
  endedBy(word: string | undefined): readonly string[] {
    const ended: string[] = [];
    for (let level = this.open - 1; level >= 0; level -= 1) {
      const { prefix, words } = this.levels[level] as (typeof this.levels)[number];
      if (word?.startsWith(prefix)) break;
      if (words >= FEWEST_KEPT_WORDS) ended.push(prefix);
      else this.forget(level);
      this.open = level;
    }
    return ended;
  }

  start(word: string): void {
    const longest = Math.min(LONGEST_KEPT_PREFIX, word.length);
    for (let level = 0; level < longest; level += 1) {
      const state = this.levels[level] as (typeof this.levels)[number];
      if (level >= this.open) {
        state.prefix = word.slice(0, level + 1);
        state.words = 0;
        this.open = level + 1;
      }
      state.words += 1;
    }
  }

  add(document: number, mark: number): void {
    for (let level = 0; level < this.open; level += 1) {
      const { marks, touched } = this.levels[level] as (typeof this.levels)[number];
      const known = marks[document] as number;
      if (known === 0) {
        touched.push(document);
        marks[document] = mark + 1;
      } else marks[document] = betterMark(known - 1, mark) + 1;
    }
  }

  write(prefix: string, out: ByteWriter): void {
    const level = prefix.length - 1;
    const { marks, touched } = this.levels[level] as (typeof this.levels)[number];
    for (const document of Uint32Array.from(touched).sort()) {
      // A begun word is no whole value.
      this.writer.addBare(document, betterMark((marks[document] as number) - 1, 31) & 31);
    }
    this.writer.flush(out);
    this.forget(level);
  }

  private forget(level: number): void {
    const state = this.levels[level] as (typeof this.levels)[number];
    for (const document of state.touched) state.marks[document] = 0;
    state.touched = [];
  }
}
