import { Injectable } from '@nestjs/common';
import { Log } from '@jiebang/platform/logging';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { CheckIndexes } from '../check-indexes.js';
import { drifted } from '../domain/index-drift.js';
import { IndexUpkeep } from '../index-upkeep.js';

/** Looks through the search indexes day by day. */
export const checkIndexes = defineJob<object>({
  name: 'check-indexes',
  queue: 'clock',
  attempts: 3,
  backoffMs: 60_000,
  everyMs: 24 * 3_600_000,
});

/** Repairs what differs from the database, and says in the log that it had to. */
@Injectable()
@HandlesJob(checkIndexes)
export class CheckIndexesDaily implements JobHandler<typeof checkIndexes> {
  constructor(
    private readonly upkeep: IndexUpkeep,
    private readonly check: CheckIndexes,
    private readonly log: Log,
  ) {}

  async run(): Promise<void> {
    await this.upkeep.ensured();
    for (const report of await this.check.run()) {
      if (drifted(report).length === 0) continue;
      const { index, missing, stale, extra } = report;
      this.log.problem('search index differed from the database', {
        index,
        missing: missing.length,
        stale: stale.length,
        extra: extra.length,
      });
      await this.check.repair(report);
    }
  }
}
