import type { SearchDocument } from '../search-document.js';
import type { Entry } from './entry.js';
import type { Generation } from './generation.js';
import type { MadeRun } from './making/made-run.js';
import { RunMakers } from './making/run-makers.js';
import { ACL, DocumentsWriter } from './segments/documents-writer.js';
import type { FrozenSegment } from './segments/frozen-segment.js';
import { RunBuilder } from './segments/run.js';
import { writeSegment, type PutPart } from './segments/segment-files.js';
import type { MergeInput } from './segments/segment-writer.js';

/** Documents of one run: their words are sorted together. */
const RUN_DOCUMENTS = 2000;

/** Gathers documents, in any order, into the base of a generation. */
export class BaseBuilder {
  private readonly documents: DocumentsWriter;
  private readonly inputs: MergeInput[] = [];
  private readonly known = new Map<string, { readonly number: number; readonly rev: number }>();
  private readonly makers: RunMakers;
  private waiting: SearchDocument[] = [];
  private making: Promise<MadeRun>[] = [];

  constructor(private readonly generation: Generation) {
    this.documents = new DocumentsWriter(generation.settings.filterable, generation.numbers);
    this.makers = new RunMakers(generation);
  }

  /** Number of documents that were taken in, each id once. */
  get size(): number {
    return this.known.size;
  }

  /** Adds documents; of several with one id the newest counts, and of equals the last. */
  async add(documents: readonly SearchDocument[]): Promise<void> {
    this.waiting.push(...documents);
    if (this.waiting.length < RUN_DOCUMENTS) return;
    this.making.push(this.makers.make(this.waiting));
    this.waiting = [];
    while (this.making.length > this.makers.width) await this.takeIn();
  }

  /** Waits for everything that was added. */
  async complete(): Promise<void> {
    if (this.waiting.length > 0) this.making.push(this.makers.make(this.waiting));
    this.waiting = [];
    while (this.making.length > 0) await this.takeIn();
  }

  /** Adds what is alive of a finished segment. Only as the first. */
  async addSegment(segment: FrozenSegment): Promise<void> {
    const { filterable } = this.generation.settings;
    const columns = filterable.map((attribute) => segment.column(attribute));
    const acl = segment.column(ACL);
    const numbers = this.generation.numbers.map((attribute) => segment.numbers(attribute));
    const renumbered = new Int32Array(segment.size).fill(-1);
    for (let document = 0; document < segment.size; document += 1) {
      if (segment.dead[document] === 1) continue;
      renumbered[document] = this.documents.add({
        id: segment.idOf(document),
        acl: acl.labelsOf(document),
        labels: columns.map((column) => column.labelsOf(document)),
        numbers: numbers.map((values) => values[document] ?? NaN),
      });
    }
    this.inputs.push({ run: await segment.run(), numbers: renumbered });
  }

  /** Adds entries of ids that are not there. */
  addEntries(entries: readonly Entry[]): void {
    const run = new RunBuilder();
    const numbers = Int32Array.from(entries, (entry) => {
      run.add(entry);
      return this.documents.add(entry);
    });
    this.inputs.push({ run: run.finish(), numbers });
  }

  /** Writes everything down. */
  async write(put: PutPart): Promise<void> {
    await this.complete();
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

  /** Ends the threads, whatever became of it. */
  async close(): Promise<void> {
    await Promise.allSettled(this.making);
    await this.makers.close();
  }

  /** Takes in the oldest run that is being made: documents are numbered in the order in which they came. */
  private async takeIn(): Promise<void> {
    const made = await this.making[0];
    this.making = this.making.slice(1);
    if (!made) return;
    const numbers = Int32Array.from(made.documents, (document) => {
      const before = this.known.get(document.id);
      if (before && before.rev > document.rev) return -1;
      const number = this.documents.add(document);
      if (before) this.documents.giveUp(before.number);
      this.known.set(document.id, { number, rev: document.rev });
      return number;
    });
    this.inputs.push({ run: made.run, numbers });
  }
}
