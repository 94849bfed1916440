import { Injectable } from '@nestjs/common';
import { Clock } from '@jiebang/kernel';
import { SearchEngine, type RebuildReport, type SearchDocument } from '@jiebang/platform/search';
import { WrittenDocuments } from './domain/written-documents.js';
import { IndexWriter } from './index-writer.js';
import { DocumentProjections } from './projections/document-projections.js';
import { INDEXES, searchIndexes, type FilledIndex } from './search-indexes.js';

/** Learns how many entities of an index were read so far. */
export type ReindexListener = (index: FilledIndex, entities: number) => void | Promise<void>;

/** Entities a batch. */
const PAGE = 500;

/** No transaction is open for longer: what began before the rebuild and was committed during it is caught up with. */
const LONGEST_TRANSACTION_MS = 5 * 60_000;

/** Builds indexes anew from the present state, for bulk loads and new settings. Searches go on meanwhile. */
@Injectable()
export class ReindexAll {
  constructor(
    private readonly engine: SearchEngine,
    private readonly projections: DocumentProjections,
    private readonly writer: IndexWriter,
    private readonly clock: Clock,
  ) {}

  /**
   * One index after the other. What changes during a rebuild goes to the
   * old generation and is written again to the new one afterwards. Throws SEARCH_REBUILD_RUNNING, SEARCH_UNAVAILABLE.
   */
  async run(
    indexes: readonly FilledIndex[] = INDEXES,
    told: ReindexListener = () => undefined,
  ): Promise<readonly RebuildReport[]> {
    const reports: RebuildReport[] = [];
    for (const index of indexes) {
      const since = new Date(this.clock.now().getTime() - LONGEST_TRANSACTION_MS);
      const written = new WrittenDocuments();
      reports.push(
        await this.engine.rebuild(
          index,
          searchIndexes[index],
          this.documents(index, written, (entities) => told(index, entities)),
        ),
      );
      for await (const ids of this.projections.of(index).pages(PAGE, since)) {
        await this.writer.writeNeeded(index, ids, (batch) => written.needed(batch));
      }
    }
    return reports;
  }

  private async *documents(
    index: FilledIndex,
    written: WrittenDocuments,
    told: (entities: number) => void | Promise<void>,
  ): AsyncIterable<readonly SearchDocument[]> {
    const projection = this.projections.of(index);
    let entities = 0;
    for await (const ids of projection.pages(PAGE)) {
      const { upsert } = await projection.batchOf(ids);
      yield upsert;
      written.add(upsert);
      await told((entities += ids.length));
    }
  }
}
