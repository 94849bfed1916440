import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { SearchEngine, type DocumentRevision } from '@jiebang/platform/search';
import { drifted, driftOf, type IndexDrift } from './domain/index-drift.js';
import { IndexWriter } from './index-writer.js';
import { DocumentProjections } from './projections/document-projections.js';
import { INDEXES, type FilledIndex } from './search-indexes.js';

/** What was found in one index. */
export interface IndexReport extends IndexDrift {
  readonly index: FilledIndex;
  /** Documents that it should hold. */
  readonly documents: number;
}

/** Entities a batch. */
const PAGE = 500;

/**
 * Compares the search indexes with the database, and repairs them. What a killed worker or a lost server left behind is
 * found so; writing is idempotent, so that changes that are on their way do no harm.
 */
@Injectable()
export class CheckIndexes {
  constructor(
    private readonly engine: SearchEngine,
    private readonly projections: DocumentProjections,
    private readonly writer: IndexWriter,
  ) {}

  /** Throws SEARCH_UNAVAILABLE. */
  async run(indexes: readonly FilledIndex[] = INDEXES): Promise<readonly IndexReport[]> {
    const reports: IndexReport[] = [];
    for (const index of indexes) {
      // First what the index holds: what is written from then on can only be newer.
      const indexed: DocumentRevision[] = [];
      for await (const page of this.engine.revisions(index)) indexed.push(...page);
      const wanted = new Map<string, number>();
      const projection = this.projections.of(index);
      for await (const ids of projection.pages(PAGE)) {
        for (const { id, rev } of (await projection.batchOf(ids)).upsert) wanted.set(id, rev);
      }
      reports.push({ index, documents: wanted.size, ...driftOf(wanted, indexed) });
    }
    return reports;
  }

  /** Brings everything that a report names to its present state. */
  async repair({ index, ...drift }: IndexReport): Promise<void> {
    const ids = drifted(drift);
    for (let at = 0; at < ids.length; at += PAGE) {
      await this.writer.write(index, ids.slice(at, at + PAGE) as Id[]);
    }
  }
}
