import { Posting } from '../postings/posting.js';
import { PackedColumn } from './packed-column.js';
import type { PageCache } from './page-cache.js';
import type { Run } from './run.js';
import type { LoadedPostings, Segment } from './segment.js';
import { PAGE_BYTES } from './segment-writer.js';

/** Reads what was put: the whole of a part, or some pages by their numbers. */
export interface SegmentReader {
  /** Differs from that of any other segment, ever. */
  readonly name: string;
  parts(): Promise<ReadonlyMap<string, Uint8Array>>;
  pages(numbers: readonly number[]): Promise<ReadonlyMap<number, Uint8Array>>;
}

/** Where a posting stands in the pages, in bytes. */
type Place = readonly [start: number, length: number];

/** A segment as it was written. All but the postings is held in memory; documents can only die. */
export class FrozenSegment implements Segment {
  readonly size: number;
  readonly dead: Uint8Array;
  deadCount = 0;

  private constructor(
    private readonly reader: SegmentReader,
    private readonly cache: PageCache,
    private readonly parts: ReadonlyMap<string, Uint8Array>,
    readonly ids: readonly string[],
    readonly words: readonly string[],
    private readonly prefixes: readonly string[],
  ) {
    this.size = ids.length;
    this.dead = new Uint8Array(this.size);
    this.order = numbers(this.part('order'), Uint32Array);
    this.byOrder = new Uint32Array(this.size);
    this.order.forEach((place, document) => (this.byOrder[place] = document));
    this.wordStarts = numbers(this.part('word-starts'), Float64Array);
    this.wordLengths = numbers(this.part('word-lengths'), Uint32Array);
    this.prefixStarts = numbers(this.part('prefix-starts'), Float64Array);
    this.prefixLengths = numbers(this.part('prefix-lengths'), Uint32Array);
    this.forgivingWords = this.part('forgiving');
    this.prefixAt = new Map(prefixes.map((prefix, at) => [prefix, at]));
    for (const document of numbers(this.part('gone'), Uint32Array)) this.bury(document);
  }

  static async load(reader: SegmentReader, cache: PageCache): Promise<FrozenSegment> {
    const parts = await reader.parts();
    const lines = (part: string): readonly string[] => {
      const bytes = parts.get(part);
      return bytes && bytes.length > 0 ? Buffer.from(bytes).toString('utf8').split('\n') : [];
    };
    return new FrozenSegment(reader, cache, parts, lines('ids'), lines('words'), lines('prefixes'));
  }

  private readonly order: Uint32Array;
  private readonly byOrder: Uint32Array;
  private readonly wordStarts: Float64Array;
  private readonly wordLengths: Uint32Array;
  private readonly prefixStarts: Float64Array;
  private readonly prefixLengths: Uint32Array;
  private readonly forgivingWords: Uint8Array;
  private readonly prefixAt: ReadonlyMap<string, number>;
  private readonly columns = new Map<string, PackedColumn>();
  private readonly numberColumns = new Map<string, Float64Array>();
  private readonly forgivingLists = new Map<string, readonly string[]>();

  idOf(document: number): string {
    return this.ids[document] ?? '';
  }

  compareIds(a: number, b: number): number {
    return (this.order[a] as number) - (this.order[b] as number);
  }

  /** Marks a document as replaced, where there is one. */
  kill(id: string): void {
    const document = this.numberOf(id);
    if (document !== null && this.dead[document] === 0) this.bury(document);
  }

  /** The same segment with no document dead. */
  fresh(): FrozenSegment {
    return new FrozenSegment(this.reader, this.cache, this.parts, this.ids, this.words, this.prefixes);
  }

  column(attribute: string): PackedColumn {
    let column = this.columns.get(attribute);
    if (!column) {
      column = new PackedColumn(
        JSON.parse(Buffer.from(this.part(`labels:${attribute}`)).toString('utf8') || '[]') as string[],
        numbers(this.part(`offsets:${attribute}`), Uint32Array),
        numbers(this.part(`values:${attribute}`), Uint32Array),
      );
      this.columns.set(attribute, column);
    }
    return column;
  }

  numbers(attribute: string): Float64Array {
    let values = this.numberColumns.get(attribute);
    if (!values) {
      values = numbers(this.part(`number:${attribute}`), Float64Array);
      this.numberColumns.set(attribute, values);
    }
    return values;
  }

  begunWith(prefix: string, most: number): readonly string[] {
    const found: string[] = [];
    for (let at = firstFrom(this.words, prefix); found.length < most; at += 1) {
      const word = this.words[at];
      if (word === undefined || !word.startsWith(prefix)) break;
      found.push(word);
    }
    return found;
  }

  hasBegun(prefix: string): boolean {
    return this.prefixAt.has(prefix);
  }

  forgiving(firstCharacter: string): readonly string[] {
    let list = this.forgivingLists.get(firstCharacter);
    if (!list) {
      const words: string[] = [];
      for (let at = firstFrom(this.words, firstCharacter); ; at += 1) {
        const word = this.words[at];
        if (word === undefined || !word.startsWith(firstCharacter)) break;
        if (this.forgivingWords[at] === 1) words.push(word);
      }
      this.forgivingLists.set(firstCharacter, (list = words));
    }
    return list;
  }

  isForgiving(word: string): boolean {
    const at = this.wordAt(word);
    return at !== null && this.forgivingWords[at] === 1;
  }

  async load(words: readonly string[], prefixes: readonly string[]): Promise<LoadedPostings> {
    // In one go: inside of a transaction there is one connection.
    const wordPlaces = new Map<string, Place>();
    for (const word of words) {
      const at = this.wordAt(word);
      if (at !== null) wordPlaces.set(word, [this.wordStarts[at] as number, this.wordLengths[at] as number]);
    }
    const prefixPlaces = new Map<string, Place>();
    for (const prefix of prefixes) {
      const at = this.prefixAt.get(prefix);
      if (at !== undefined)
        prefixPlaces.set(prefix, [this.prefixStarts[at] as number, this.prefixLengths[at] as number]);
    }
    const pages = await this.pagesOf([...wordPlaces.values(), ...prefixPlaces.values()]);
    const postings = (places: ReadonlyMap<string, Place>) => {
      const read = new Map<string, Posting>();
      return (key: string): Posting | undefined => {
        const place = places.get(key);
        let posting = read.get(key);
        if (!posting && place) read.set(key, (posting = new Posting(cut(pages, ...place))));
        return posting;
      };
    };
    return { word: postings(wordPlaces), begun: postings(prefixPlaces) };
  }

  /** Everything, to be merged into another segment. */
  async run(): Promise<Run> {
    const last = this.words.length - 1;
    const pages = this.wordStarts.length === 0 ? 0 : Math.ceil(this.endOf(last) / PAGE_BYTES);
    const bytes = new Uint8Array(pages * PAGE_BYTES);
    const AT_ONCE = 64;
    for (let first = 0; first < pages; first += AT_ONCE) {
      const wanted = Array.from({ length: Math.min(AT_ONCE, pages - first) }, (_, n) => first + n);
      for (const [at, page] of await this.reader.pages(wanted)) bytes.set(page, at * PAGE_BYTES);
    }
    // Beginnings stand between the words: the words' postings are moved together.
    const ends = new Uint32Array(this.words.length);
    let end = 0;
    for (let at = 0; at < this.words.length; at += 1) {
      const start = this.wordStarts[at] as number;
      const length = this.wordLengths[at] as number;
      bytes.copyWithin(end, start, start + length);
      end += length;
      ends[at] = end;
    }
    return { size: this.size, words: this.words, forgiving: this.forgivingWords, ends, bytes };
  }

  private bury(document: number): void {
    this.dead[document] = 1;
    this.deadCount += 1;
  }

  private endOf(word: number): number {
    return (this.wordStarts[word] as number) + (this.wordLengths[word] as number);
  }

  /** The pages with these places, from memory or the table. */
  private async pagesOf(places: readonly Place[]): Promise<ReadonlyMap<number, Uint8Array>> {
    const pages = new Map<number, Uint8Array>();
    const missing = new Set<number>();
    for (const [start, length] of places) {
      const last = Math.floor((start + length - 1) / PAGE_BYTES);
      for (let page = Math.floor(start / PAGE_BYTES); page <= last; page += 1) {
        const bytes = this.cache.get(this.pageKey(page));
        if (bytes) pages.set(page, bytes);
        else missing.add(page);
      }
    }
    if (missing.size > 0) {
      for (const [page, bytes] of await this.reader.pages([...missing])) {
        pages.set(page, bytes);
        this.cache.set(this.pageKey(page), bytes);
      }
    }
    return pages;
  }

  private pageKey(page: number): string {
    return `${this.reader.name} ${page}`;
  }

  private part(name: string): Uint8Array {
    return this.parts.get(name) ?? new Uint8Array(0);
  }

  private wordAt(word: string): number | null {
    const at = firstFrom(this.words, word);
    return this.words[at] === word ? at : null;
  }

  private numberOf(id: string): number | null {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.idOf(this.byOrder[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    const document = this.byOrder[low];
    return document !== undefined && this.ids[document] === id ? document : null;
  }
}

/** The first place in a sorted list whose word is not before `word`. */
function firstFrom(sorted: readonly string[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as string) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cut(pages: ReadonlyMap<number, Uint8Array>, start: number, length: number): Uint8Array {
  const first = Math.floor(start / PAGE_BYTES);
  const offset = start - first * PAGE_BYTES;
  const page = pages.get(first);
  if (page && offset + length <= page.length) return page.subarray(offset, offset + length);
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length;) {
    const at = Math.floor((start + done) / PAGE_BYTES);
    const from = start + done - at * PAGE_BYTES;
    const piece = pages.get(at)?.subarray(from, from + length - done);
    if (!piece || piece.length === 0) throw new Error('a page of the index is missing');
    bytes.set(piece, done);
    done += piece.length;
  }
  return bytes;
}

/** Bytes as numbers, copied where they do not stand on an even address. */
function numbers<T extends Uint32Array | Float64Array>(
  bytes: Uint8Array,
  type: {
    new (buffer: ArrayBufferLike, offset: number, length: number): T;
    readonly BYTES_PER_ELEMENT: number;
  },
): T {
  const aligned = bytes.byteOffset % type.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new type(aligned.buffer, aligned.byteOffset, aligned.length / type.BYTES_PER_ELEMENT);
}
