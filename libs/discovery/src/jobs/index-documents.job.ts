import { Injectable } from '@nestjs/common';
import type { Id } from '@jiebang/kernel';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { IndexUpkeep } from '../index-upkeep.js';
import { IndexWriter } from '../index-writer.js';
import type { FilledIndex } from '../search-indexes.js';

/** Brings the documents of some entities to their present state. */
export const indexDocuments = defineJob<{ index: FilledIndex; ids: readonly Id[] }>({
  name: 'index-documents',
  queue: 'search',
  attempts: 10,
  backoffMs: 500,
});

@Injectable()
@HandlesJob(indexDocuments)
export class IndexDocuments implements JobHandler<typeof indexDocuments> {
  constructor(
    private readonly upkeep: IndexUpkeep,
    private readonly writer: IndexWriter,
  ) {}

  async run({ index, ids }: { index: FilledIndex; ids: readonly Id[] }): Promise<void> {
    await this.upkeep.ensured();
    await this.writer.write(index, ids);
  }
}
