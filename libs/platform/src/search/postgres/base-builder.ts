import type { SearchDocument } from '../search-document.js';
import { entryOf, type Entry } from './entry.js';
import type { Generation } from './generation.js';
import { DocumentsWriter } from './segments/documents-writer.js';
import type { FrozenSegment } from './segments/frozen-segment.js';
import { RunBuilder } from './segments/run.js';
import type { MergeInput } from './segments/segment-writer.js';
import { writeSegment, type PutPart } from './segments/segment-files.js';

/** Documents of one run: their words are sorted together. */
const RUN_DOCUMENTS = 2000;

/** Gathers documents, in any order, into the base of a generation. */
export class BaseBuilder {
  private readonly documents: DocumentsWriter;
  private readonly inputs: MergeInput[] = [];
  private readonly known = new Map<string, { readonly number: number; readonly rev: number }>();
  private run = new RunBuilder();

  constructor(private readonly generation: Generation) {
    this.documents = new DocumentsWriter(generation.settings.filterable, generation.numbers);
  }

  /** Number of documents, each id once. */
  get size(): number {
    return this.known.size;
  }

  /** Adds a document unless a newer one of the same id is there. */
  add(document: SearchDocument): void {
    const before = this.known.get(document.id);
    if (before && before.rev > document.rev) return;
    const number = this.addEntry(entryOf(document, this.generation));
    if (before) this.documents.giveUp(before.number);
    this.known.set(document.id, { number, rev: document.rev });
  }

  /** Adds what is alive of a finished segment. Only as the first. */
  async addSegment(segment: FrozenSegment): Promise<void> {
    const { filterable } = this.generation.settings;
    const columns = filterable.map((attribute) => segment.column(attribute));
    const acl = segment.column('acl');
    const numbers = this.generation.numbers.map((attribute) => segment.numbers(attribute));
    const renumbered = new Int32Array(segment.size).fill(-1);
    for (let document = 0; document < segment.size; document += 1) {
      if (segment.dead[document] === 1) continue;
      const id = segment.idOf(document);
      renumbered[document] = this.documents.add({
        id,
        acl: acl.labelsOf(document),
        labels: columns.map((column) => column.labelsOf(document)),
        numbers: numbers.map((values) => values[document] ?? NaN),
      });
      this.known.set(id, { number: renumbered[document] as number, rev: 0 });
    }
    this.inputs.push({ run: await segment.run(), numbers: renumbered });
  }

  /** Adds an entry of an id that is not there, and returns its number. */
  addEntry(entry: Entry): number {
    const number = this.documents.add(entry);
    this.run.add(entry);
    if (this.run.size >= RUN_DOCUMENTS) this.endRun();
    return number;
  }

  /** Writes everything down. */
  async write(put: PutPart): Promise<void> {
    this.endRun();
    const gone = new Set(this.documents.gone);
    if (gone.size > 0) {
      for (const { numbers } of this.inputs) {
        numbers.forEach((number, at) => {
          if (gone.has(number)) numbers[at] = -1;
        });
      }
    }
    await writeSegment(this.inputs, this.documents, put);
  }

  private endRun(): void {
    const { size } = this.run;
    if (size === 0) return;
    const first = this.documents.ids.length - size;
    this.inputs.push({
      run: this.run.finish(),
      numbers: Int32Array.from({ length: size }, (_, n) => first + n),
    });
    this.run = new RunBuilder();
  }
}
