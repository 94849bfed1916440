import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { Database } from '@jiebang/platform/database';
import { SearchEngine, type SearchBatch, type SearchReceipt } from '@jiebang/platform/search';
import { DocumentProjections } from './projections/document-projections.js';
import type { FilledIndex } from './search-indexes.js';

/** An engine that takes batches over is given this long to finish one. */
const PATIENCE_MS = 30_000;

/** Leaves out of a batch what need not be written. */
export type BatchFilter = (batch: SearchBatch) => SearchBatch;

/** Why documents could not be written, by entity. */
type Failures = ReadonlyMap<Id, string>;

interface Gathering {
  readonly ids: Set<Id>;
  readonly written: Promise<Failures>;
}

/**
 * Brings entities' documents to the present state. Idempotent. Writes to one index come one after the other, over all
 * processes, and each reads its entities after it has its turn: what is newer is never overwritten.
 */
@Injectable()
export class IndexWriter {
  private readonly gathering = new Map<FilledIndex, Gathering>();
  private readonly last = new Map<FilledIndex, Promise<unknown>>();

  constructor(
    private readonly engine: SearchEngine,
    private readonly projections: DocumentProjections,
    private readonly database: Database,
  ) {}

  /**
   * What is asked for while a batch is being written goes together into the next one. Throws when documents of these ids
   * could not be written, after all others were.
   */
  async write(index: FilledIndex, ids: readonly Id[]): Promise<void> {
    const gathering = this.gathering.get(index) ?? this.gather(index);
    for (const id of ids) gathering.ids.add(id);
    const failures = await gathering.written;
    const own = new Map(ids.flatMap((id) => (failures.has(id) ? [[id, failures.get(id) ?? '']] : [])));
    refuse(own);
  }

  /** Writes what `needed` leaves of a batch, by itself. Throws as `write` does. */
  async writeNeeded(index: FilledIndex, ids: readonly Id[], needed: BatchFilter): Promise<void> {
    refuse(await this.attempt(index, ids, needed));
  }

  private gather(index: FilledIndex): Gathering {
    const ids = new Set<Id>();
    const written = (this.last.get(index) ?? Promise.resolve()).then(async () => {
      this.gathering.delete(index);
      const failures = await this.attempt(index, [...ids], (batch) => batch);
      await this.engine.tend(index);
      return failures;
    });
    this.last.set(
      index,
      written.catch(() => undefined),
    );
    const gathering = { ids, written };
    this.gathering.set(index, gathering);
    return gathering;
  }

  /** An engine refuses a whole batch for one bad document: a refused batch is halved until the bad one stands alone. */
  private async attempt(index: FilledIndex, ids: readonly Id[], needed: BatchFilter): Promise<Failures> {
    const receipt = await this.apply(index, ids, needed);
    if (!receipt) return new Map();
    const [outcome] = await this.engine.settle([receipt], PATIENCE_MS);
    if (outcome?.state === 'done') return new Map();
    if (outcome?.state !== 'failed' || ids.length === 1) {
      const problem = outcome?.problem ?? 'no answer in time';
      return new Map(ids.map((id) => [id, `${index} ${id}: ${problem}`]));
    }
    const half = Math.ceil(ids.length / 2);
    return new Map([
      ...(await this.attempt(index, ids.slice(0, half), needed)),
      ...(await this.attempt(index, ids.slice(half), needed)),
    ]);
  }

  /** Hands the present documents over; null where there is nothing to write. */
  private apply(index: FilledIndex, ids: readonly Id[], needed: BatchFilter): Promise<SearchReceipt | null> {
    return this.database.transaction(async () => {
      await this.database.lock(`index ${index}`);
      const batch = needed(await this.projections.of(index).batchOf(ids));
      if (batch.upsert.length + batch.remove.length === 0) return null;
      return this.engine.apply(index, batch);
    });
  }
}

function refuse(failures: Failures): void {
  if (failures.size > 0) throw new Error(`not indexed: ${[...failures.values()].join('; ')}`);
}
