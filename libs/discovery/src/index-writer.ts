import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { SearchEngine, type SearchBatch } from '@jiebang/platform/search';
import { DocumentProjections } from './projections/document-projections.js';
import type { FilledIndex } from './search-indexes.js';

/** An engine that takes batches over is given this long to finish one. */
const PATIENCE_MS = 30_000;

/** Leaves out of a batch what need not be written. */
export type BatchFilter = (batch: SearchBatch) => SearchBatch;

/** Brings entities' documents to the present state. Idempotent. */
@Injectable()
export class IndexWriter {
  constructor(
    private readonly engine: SearchEngine,
    private readonly projections: DocumentProjections,
  ) {}

  /**
   * Throws when documents could not be written, after it has written all others: an engine refuses a whole batch for one
   * bad document, so that a refused batch is halved until the bad one stands alone.
   */
  async write(index: FilledIndex, ids: readonly Id[], needed: BatchFilter = (batch) => batch): Promise<void> {
    const failures = await this.attempt(index, ids, needed);
    await this.engine.tend(index);
    if (failures.length > 0) throw new Error(`not indexed: ${failures.join('; ')}`);
  }

  private async attempt(
    index: FilledIndex,
    ids: readonly Id[],
    needed: BatchFilter,
  ): Promise<readonly string[]> {
    const batch = needed(await this.projections.of(index).batchOf(ids));
    if (batch.upsert.length + batch.remove.length === 0) return [];
    const receipt = await this.engine.apply(index, batch);
    const [outcome] = await this.engine.settle([receipt], PATIENCE_MS);
    if (outcome?.state === 'done') return [];
    if (outcome?.state !== 'failed' || ids.length === 1) {
      return [`${index} ${ids.join(', ')}: ${outcome?.problem ?? 'no answer in time'}`];
    }
    const half = Math.ceil(ids.length / 2);
    return [
      ...(await this.attempt(index, ids.slice(0, half), needed)),
      ...(await this.attempt(index, ids.slice(half), needed)),
    ];
  }
}
