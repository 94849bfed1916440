import { Injectable } from '@nestjs/common';
import { Clock, type Id } from '@jiebang/kernel';
import { HandlesEvent, type EventHandler } from '@jiebang/platform/events';
import {
  defineJob,
  HandedBack,
  HandlesJob,
  JobQueue,
  type JobHandler,
  type JobRun,
} from '@jiebang/platform/queue';
import { Signals } from '@jiebang/platform/signals';
import { scanRequested } from '../duplicates.events.js';
import { FindDuplicates } from '../find-duplicates.js';
import { scanTopic, type ScanSignal } from '../scan.signal.js';
import { ScanRepository } from '../scan.repository.js';

/** Compares all records. Done again after a crash, it begins anew: keys and pairs are written over. */
export const scanDuplicates = defineJob<{ scanId: Id }>({
  name: 'scan-duplicates',
  queue: 'imports',
  attempts: 3,
  backoffMs: 2_000,
});

@Injectable()
@HandlesEvent('enqueue-duplicate-scan', scanRequested)
export class EnqueueDuplicateScan implements EventHandler<{ scanId: Id }> {
  constructor(private readonly queue: JobQueue) {}

  handle({ scanId }: { scanId: Id }): Promise<void> {
    return this.queue.enqueue(scanDuplicates, { id: `duplicate-scan-${scanId}`, payload: { scanId } });
  }
}

@Injectable()
@HandlesJob(scanDuplicates)
export class ScanDuplicates implements JobHandler<typeof scanDuplicates> {
  constructor(
    private readonly scans: ScanRepository,
    private readonly find: FindDuplicates,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  async run({ scanId }: { scanId: Id }, job: JobRun): Promise<void> {
    const scan = await this.scans.byId(scanId);
    if (!scan || scan.state === 'done' || scan.state === 'failed') return;
    await this.scans.start(scanId, this.clock.now());
    try {
      await this.find.among({
        progress: async (fraction, people) => {
          if (job.signal.aborted) throw new HandedBack();
          await this.scans.progress(scanId, fraction, people);
          await this.tell(scanId, fraction, null);
          await job.progress(fraction);
        },
      });
    } catch (failure) {
      if (!(failure instanceof HandedBack) && job.attempt >= scanDuplicates.attempts) {
        await this.scans.finish(scanId, 'failed', this.clock.now());
        await this.tell(scanId, 1, 'failed');
      }
      throw failure;
    }
    await this.scans.finish(scanId, 'done', this.clock.now());
    await this.tell(scanId, 1, 'done');
  }

  private async tell(id: Id, fraction: number, note: string | null): Promise<void> {
    const signal: ScanSignal = { id, fraction, note };
    await this.signals.send(scanTopic(id), signal);
  }
}
