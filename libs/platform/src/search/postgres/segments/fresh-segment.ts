import { FORGIVING, type Entry } from '../entry.js';
import { ByteWriter } from '../postings/byte-writer.js';
import { Posting, PostingWriter } from '../postings/posting.js';
import type { Column, LoadedPostings, Segment } from './segment.js';
import { Spellings } from './spellings.js';

/** What was written since the frozen segment, in memory; document n is the n-th entry that came. */
export class FreshSegment implements Segment {
  size = 0;
  dead = new Uint8Array(64);
  deadCount = 0;

  private readonly entries: Entry[] = [];
  private readonly numberById = new Map<string, number>();
  private readonly byWord = new Map<
    string,
    { forgives: boolean; readonly documents: number[]; readonly at: number[] }
  >();
  private readonly byFirst = new Map<string, string[]>();
  private readonly columns = new Map<string, GrowingColumn>();
  private numberColumns: Float64Array[];

  constructor(
    private readonly filterable: readonly string[],
    private readonly numberNames: readonly string[],
    private readonly aclName: string,
  ) {
    for (const attribute of [...filterable, aclName]) this.columns.set(attribute, new GrowingColumn());
    this.numberColumns = numberNames.map(() => new Float64Array(64));
  }

  add(entry: Entry): void {
    this.remove(entry.id);
    const document = this.size++;
    this.entries.push(entry);
    this.numberById.set(entry.id, document);
    if (document >= this.dead.length) {
      this.dead = grown(this.dead, Uint8Array);
      this.numberColumns = this.numberColumns.map((column) => grown(column, Float64Array));
    }
    entry.words.forEach((word, at) => {
      let known = this.byWord.get(word);
      if (!known) {
        this.byWord.set(word, (known = { forgives: false, documents: [], at: [] }));
        const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
        const others = this.byFirst.get(first);
        if (others) others.push(word);
        else this.byFirst.set(first, [word]);
      }
      if (((entry.marks[at] ?? 0) & FORGIVING) !== 0) known.forgives = true;
      known.documents.push(document);
      known.at.push(at);
    });
    this.filterable.forEach((attribute, n) => this.columns.get(attribute)?.push(entry.labels[n] ?? []));
    this.columns.get(this.aclName)?.push(entry.acl);
    this.numberColumns.forEach((column, n) => (column[document] = entry.numbers[n] ?? NaN));
  }

  remove(id: string): void {
    const document = this.numberById.get(id);
    if (document === undefined) return;
    this.numberById.delete(id);
    this.dead[document] = 1;
    this.deadCount += 1;
  }

  /** The entries that are not dead, sorted by id. */
  living(): readonly Entry[] {
    return this.entries
      .filter((_, document) => this.dead[document] === 0)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  idOf(document: number): string {
    return this.entries[document]?.id ?? '';
  }

  compareIds(a: number, b: number): number {
    const [first, second] = [this.idOf(a), this.idOf(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  }

  column(attribute: string): Column {
    return this.columns.get(attribute) ?? new GrowingColumn();
  }

  numbers(attribute: string): Float64Array {
    return this.numberColumns[this.numberNames.indexOf(attribute)] ?? new Float64Array(this.size).fill(NaN);
  }

  begunWith(prefix: string, most: number): readonly string[] {
    const first = String.fromCodePoint(prefix.codePointAt(0) ?? 0);
    return (this.byFirst.get(first) ?? []).filter((word) => word.startsWith(prefix)).slice(0, most);
  }

  hasBegun(): boolean {
    return false;
  }

  forgiving(firstCharacter: string): readonly string[] {
    return (this.byFirst.get(firstCharacter) ?? []).filter((word) => this.isForgiving(word)).sort();
  }

  isForgiving(word: string): boolean {
    return this.byWord.get(word)?.forgives ?? false;
  }

  /** Nothing has to be fetched: the postings are those of the moment when they are asked for. */
  load(): Promise<LoadedPostings> {
    return Promise.resolve({
      word: (word) => {
        const known = this.byWord.get(word);
        return known && this.posting(known);
      },
      begun: () => undefined,
    });
  }

  private posting({ documents, at }: { readonly documents: number[]; readonly at: number[] }): Posting {
    const writer = new PostingWriter();
    const out = new ByteWriter();
    documents.forEach((document, n) => {
      const entry = this.entries[document];
      const word = at[n] ?? 0;
      writer.add(document, (entry?.marks[word] ?? 0) & ~FORGIVING, entry?.places[word] ?? []);
    });
    writer.flush(out);
    return new Posting(out.written());
  }
}

class GrowingColumn extends Spellings implements Column {
  private readonly numberOf = new Map<string, number>();
  private readonly byDocument: (readonly number[])[] = [];

  push(labels: readonly string[]): void {
    this.byDocument.push(
      labels.map((label) => {
        let number = this.numberOf.get(label);
        if (number === undefined) this.numberOf.set(label, (number = this.add(label)));
        return number;
      }),
    );
  }

  count(documents: Uint32Array, count: number, tally: Uint32Array): void {
    for (let n = 0; n < count; n += 1) {
      for (const label of this.byDocument[documents[n] as number] ?? [])
        tally[label] = (tally[label] ?? 0) + 1;
    }
  }

  mark(keys: ReadonlySet<number>, marked: Uint8Array): void {
    this.byDocument.forEach((labels, document) => {
      if (labels.some((label) => keys.has(this.keys[label] ?? -1))) marked[document] = 1;
    });
  }
}

function grown<T extends Uint8Array | Float64Array>(array: T, type: new (length: number) => T): T {
  const larger = new type(array.length * 2);
  larger.set(array);
  return larger;
}
