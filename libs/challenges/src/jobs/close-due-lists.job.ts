import { Injectable } from '@nestjs/common';
import { systemViewer } from '@jiebang/kernel';
import { defineJob, HandlesJob, type JobHandler } from '@jiebang/platform/queue';
import { CloseDueLists } from '../lists/close-due-lists.js';

/** Looks for lists whose closing instant has come. */
export const closeDueLists = defineJob<object>({
  name: 'close-due-lists',
  queue: 'clock',
  attempts: 1,
  backoffMs: 1_000,
  everyMs: 5_000,
});

@Injectable()
@HandlesJob(closeDueLists)
export class CloseDueListsJob implements JobHandler<typeof closeDueLists> {
  constructor(private readonly closing: CloseDueLists) {}

  async run(): Promise<void> {
    await this.closing.run(systemViewer(closeDueLists.name));
  }
}
